using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Suite.Tests.CommandLine;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Practice;
using Xunit;
using ClaimPage = PracticeSuite.Web.Pages.Billing.Claim;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>One claim's page.</summary>
public sealed class ClaimPageTests
{
    private const string Box = "input[type=checkbox]";

    private static readonly DateTimeOffset EarlyOctober = new(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);

    [Fact, Trait("Rule", "B-212")]
    public async Task The_box_of_the_review_stands_only_beside_the_refusal_that_asks_for_it()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, EarlyOctober);
        var operations = new OnTerminal(terminal);
        var one = await HeldLatelyAsync(terminal, operations);
        await using var circuit = Circuit(terminal, operations);
        var page = circuit.Render<ClaimPage>(parameters => parameters.Add(claim => claim.Id, one));

        await page.FindAll("button").Single(button => button.TextContent == "Add modifier").ClickAsync(new());
        await page.Find("form").SubmitAsync();
        var other = page.FindAll(Box).Count;
        await ReleaseAsync(page);
        await page.Find(Box).ChangeAsync(true);
        await ReleaseAsync(page);

        Assert.Equal(0, other);
        Assert.Empty(page.FindAll(".crumb"));
        Assert.Equal(ClaimState.Ready, await StateAsync(operations, one));
    }

    [Fact]
    public async Task The_way_back_to_the_month_is_for_those_who_may_see_it()
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite, EarlyOctober);
        var operations = new OnTerminal(terminal);
        await terminal.RunAsync("month-end", "--month", "2026-09");
        var claim = (await operations.RunAsync<IClaimAppService, ClaimPageDto>((claims, token) => claims.GetListAsync(new ClaimQuery(Take: 1), token))).Rows[0].Id;
        await using var biller = Circuit(terminal, operations, BillingPermissions.Months.View);
        await using var prescriber = Circuit(terminal, operations);

        var pages = new[] { biller, prescriber }.Select(circuit => circuit.Render<ClaimPage>(parameters => parameters.Add(page => page.Id, claim)));

        Assert.Equal([1, 0], pages.Select(page => page.FindAll(".crumb").Count));
    }

    private static Task ReleaseAsync(IRenderedComponent<ClaimPage> page) =>
        page.FindAll("button").Single(button => button.TextContent == "Release claim").ClickAsync(new());

    private static async Task<ClaimState> StateAsync(OnTerminal operations, Guid claim) =>
        (await operations.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.GetAsync(claim, token))).State;

    private static BunitContext Circuit(Terminal terminal, OnTerminal operations, params string[] also)
    {
        var circuit = new BunitContext();
        circuit.JSInterop.Mode = JSRuntimeMode.Loose;
        circuit.Services.AddSingleton<TimeProvider>(terminal.Clock).AddSingleton<IOperations>(operations).AddSingleton<Downloads>();
        circuit.AddAuthorization().SetAuthorized("biller").SetPolicies([BillingPermissions.Claims.Release, BillingPermissions.Superbills.Issue, .. also]);
        return circuit;
    }

    /// <summary>A claim of a payer that asked for an authorization by mistake until a moment ago.</summary>
    private static async Task<Guid> HeldLatelyAsync(Terminal terminal, OnTerminal operations)
    {
        await terminal.RunAsync("month-end", "--month", "2026-09");
        var drafts = (await operations.RunAsync<IClaimAppService, ClaimPageDto>(
            (claims, token) => claims.GetListAsync(new ClaimQuery(new BillingMonth(2026, 9), ClaimState.Draft), token))).Rows;
        var payers = await operations.RunAsync<IPayerAppService, IReadOnlyList<PayerDto>>((all, token) => all.GetListAsync(token));
        var payer = payers.First(one => drafts.Any(claim => claim.Payer == one.Name));
        foreach (var required in new[] { true, false })
        {
            await CorrectAsync(operations, payer.Id, required);
            await terminal.RunAsync("month-end", "--month", "2026-09");
        }

        return drafts.First(claim => claim.Payer == payer.Name).Id;
    }

    private static async Task CorrectAsync(OnTerminal operations, Guid payer, bool authorization)
    {
        var shown = await operations.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.GetAsync(payer, token));
        var rules = TermsForm.OfCorrection(shown);
        (rules.AuthRequired, rules.Reason) = (authorization, "The contract was misread");
        await operations.RunAsync<IPayerAppService, PayerDetailDto>(
            (payers, token) => payers.CorrectTermsAsync(payer, shown.Version, rules.ToTerms(), rules.Reason, token));
    }
}
