using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Suite.Tests.CommandLine;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Billing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The worklists, worked by their keys, and what a page says where somebody else was faster.</summary>
public sealed class WorklistPageTests
{
    private static readonly DateTimeOffset EarlyOctober = new(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Each_key_of_a_worklist_presses_one_button_that_does_what_it_says()
    {
        await using var terminal = await Terminal.OpenAsync(DatabaseKind.Sqlite, EarlyOctober);
        var operations = new OnTerminal(terminal);
        await AnswerAsync(terminal, operations);
        await using var circuit = await CircuitAsync(terminal, operations);

        var denial = await OpenAsync(circuit, operations, WorkKind.Denial);
        await PressAsync(denial, "t");
        var taken = await ItemAsync(operations, WorkKind.Denial);
        await PressAsync(denial, "n", "#work-note", "Called the payer");
        await PressAsync(denial, "a");
        await denial.InvokeAsync(() => denial.Find("form[aria-label='Record an appeal']").SubmitAsync());
        var appealed = await ItemAsync(operations, WorkKind.Denial);
        await PressAsync(denial, "w", "#work-off", "No proof of timely filing");
        var dispute = await OpenAsync(circuit, operations, WorkKind.Dispute);
        await PressAsync(dispute, "w", "#work-off", "Not worth an appeal");
        var credit = await OpenAsync(circuit, operations, WorkKind.CreditBalance);
        await PressAsync(credit, "r", "#work-refund", "Paid twice");
        var under = await OpenAsync(circuit, operations, WorkKind.Underpayment);
        await PressAsync(under, "d", "#work-done", "The rate was wrong");

        Assert.NotNull(taken.TakenBy);
        Assert.Equal(2, appealed.Notes.Count);
        Assert.Equal("Called the payer", appealed.Notes[0].Text);
        Assert.NotNull((await ItemAsync(operations, WorkKind.CreditBalance)).OwedAt);
        Assert.Equal(
            ["No proof of timely filing", "Not worth an appeal", "The rate was wrong"],
            [(await ItemAsync(operations, WorkKind.Denial, done: true)).DoneReason, (await ItemAsync(operations, WorkKind.Dispute, done: true)).DoneReason, (await ItemAsync(operations, WorkKind.Underpayment, done: true)).DoneReason]);
    }

    [Fact]
    public async Task Where_somebody_was_faster_the_page_says_what_happened_and_keeps_what_was_typed()
    {
        await using var terminal = await Terminal.OpenAsync(DatabaseKind.Sqlite, EarlyOctober);
        var operations = new OnTerminal(terminal);
        await AnswerAsync(terminal, operations);
        await using var circuit = await CircuitAsync(terminal, operations);
        var page = await OpenAsync(circuit, operations, WorkKind.Denial);
        var shown = await ItemAsync(operations, WorkKind.Denial);

        await operations.RunAsync<IWorklistAppService>((work, ct) => work.NoteAsync(shown.Id, shown.Version, "The payer asks for the record", ct));
        await PressAsync(page, "n", "#work-note", "Called the payer");
        var (said, kept, seen) = (page.Markup, page.Find("#work-note").GetAttribute("value"), page.Find(".work-notes").TextContent);
        await page.InvokeAsync(() => page.Find("form.reasoned").SubmitAsync());
        var both = await ItemAsync(operations, WorkKind.Denial);
        await operations.RunAsync<IWorklistAppService>((work, ct) => work.WriteOffAsync(both.Id, both.Version, "Given up", ct));
        await PressAsync(page, "w", "#work-off", "No proof of timely filing");

        Assert.Contains("has written a note meanwhile", said, StringComparison.Ordinal);
        Assert.Equal("Called the payer", kept);
        Assert.Contains("The payer asks for the record", seen, StringComparison.Ordinal);
        Assert.Equal(["The payer asks for the record", "Called the payer"], both.Notes.Select(note => note.Text));
        Assert.Contains("has done it meanwhile: Given up.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("You had typed: No proof of timely filing", page.Markup, StringComparison.Ordinal);
    }

    private static async Task<IRenderedComponent<Worklist>> OpenAsync(BunitContext circuit, OnTerminal operations, WorkKind kind)
    {
        var item = await ItemAsync(operations, kind);
        circuit.Services.GetRequiredService<NavigationManager>().NavigateTo(new WorklistView(kind).Path(item.Id));
        var page = circuit.Render<Worklist>();
        await page.WaitForElementAsync("#item-title");
        return page;
    }

    /// <summary>As the script of the page does: the button that has the key.</summary>
    private static async Task PressAsync(IRenderedComponent<Worklist> page, string key, string? box = null, string? text = null)
    {
        Assert.Single(page.FindAll($"[data-act-key={key}]:not([disabled])"));
        await page.InvokeAsync(() => page.Find($"[data-act-key={key}]").ClickAsync(new()));
        if (box is null)
            return;
        await page.InvokeAsync(() => page.Find(box).InputAsync(text!));
        await page.InvokeAsync(() => page.Find("form.reasoned").SubmitAsync());
    }

    private static async Task<WorkItemDto> ItemAsync(OnTerminal operations, WorkKind kind, bool done = false) =>
        (await operations.RunAsync<IWorklistAppService, WorklistDto>((work, ct) => work.GetAsync(new WorklistQuery(kind, Done: done), ct))).Rows[0];

    /// <summary>On paper: one claim is denied, one is paid in part and far too little, one twice.</summary>
    private static async Task AnswerAsync(Terminal terminal, OnTerminal operations)
    {
        await terminal.RunAsync("seed");
        await terminal.RunAsync("month-end", "--month", "2026-09");
        var numbers = (await operations.RunAsync<IClaimAppService, ClaimPageDto>((claims, ct) => claims.GetListAsync(new ClaimQuery(new BillingMonth(2026, 9)), ct))).Rows
            .Where(claim => claim.ExpectedAllowed is not null).Take(3).Select(claim => (claim.Number, claim.Charge)).ToList();
        await PostAsync("1", numbers[0], Money.Zero, isDenied: true, new PaperAdjustmentInput("CO", "29", numbers[0].Charge));
        await PostAsync("2", numbers[1], Money.Dollars(1), isDenied: false, new PaperAdjustmentInput("PI", "94", Money.Dollars(5)), new PaperAdjustmentInput("CO", "45", numbers[1].Charge - Money.Dollars(6)));
        await PostAsync("3", numbers[2], numbers[2].Charge, isDenied: false);
        await PostAsync("4", numbers[2], numbers[2].Charge, isDenied: false);

        Task<Guid> PostAsync(string trace, (string Number, Money Charge) claim, Money paid, bool isDenied, params PaperAdjustmentInput[] adjustments) =>
            operations.RunAsync<IPaperRemittanceAppService, Guid>((papers, ct) => papers.PostAsync(
                new PaperRemittanceInput(trace, new DateOnly(2026, 10, 8), ByTransfer: false, paid, Money.Zero, null, [new PaperClaimInput(claim.Number, isDenied, null, claim.Charge, paid, Money.Zero, null, adjustments)]), ct));
    }

    private static async Task<BunitContext> CircuitAsync(Terminal terminal, OnTerminal operations)
    {
        var permissions = await operations.RunAsync<PermissionCatalog, PermissionCatalog>((all, _) => Task.FromResult(all));
        var circuit = new BunitContext();
        circuit.JSInterop.Mode = JSRuntimeMode.Loose;
        circuit.Services.AddSingleton<TimeProvider>(terminal.Clock).AddSingleton<IOperations>(operations).AddSingleton<Downloads>().AddSingleton<PracticeClock>().AddSingleton<PatientNames>()
            .AddSingleton<StaffNames>().AddSingleton(permissions);
        circuit.AddAuthorization().SetAuthorized("biller").SetPolicies(BillingPermissions.Remittances.View, BillingPermissions.Remittances.Post);
        return circuit;
    }
}
