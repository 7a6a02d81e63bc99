using Bunit;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Billing;
using Xunit;
using AccountPage = PracticeSuite.Web.Pages.Billing.StatementAccount;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Statements and a patient's account, before anybody owes anything.</summary>
public sealed class StatementPageTests
{
    [Fact]
    public async Task Where_nobody_owes_anything_the_page_says_so_and_prints_nothing()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        await using var circuit = Circuit(host);

        var page = circuit.Render<Statements>();

        Assert.Contains("No statement is due", page.Markup, StringComparison.Ordinal);
        Assert.True(page.FindAll("button").Single(button => button.TextContent.StartsWith("Print all", StringComparison.Ordinal)).HasAttribute("disabled"));
    }

    [Theory, Trait("Rule", "C-385")]
    [InlineData("", "Relationship", "missing")]
    [InlineData("mother", "Zip", "missing")]
    public async Task A_guarantor_is_written_down_whole_and_what_is_missing_stands_at_its_box(string relationship, string box, string words)
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        await using var circuit = Circuit(host);
        var page = circuit.Render<AccountPage>(parameters => parameters.Add(account => account.PatientId, host.Alvarez.Id));
        await page.WaitForElementAsync("form[aria-label='Payment']");

        await page.InvokeAsync(() => page.Find("form[aria-label='How statements go out'] input[type=checkbox]").ChangeAsync(true));
        foreach (var (id, text) in (IEnumerable<(string, string)>)[("Name", "Carmen Alvarez"), ("Relationship", relationship), ("Line1", "9 Birch Lane"), ("City", "Troy"), ("State", "NY")])
            await page.InvokeAsync(() => page.Find($"#{id}").ChangeAsync(text));
        await page.InvokeAsync(() => page.Find("form[aria-label='How statements go out']").SubmitAsync());

        Assert.Contains(words, page.Find($"#{box}-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_saved_of_the_terms_is_there_when_the_page_is_opened_again()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        await using (var circuit = Circuit(host))
        {
            var page = circuit.Render<AccountPage>(parameters => parameters.Add(account => account.PatientId, host.Alvarez.Id));
            await page.WaitForElementAsync("form[aria-label='Payment']");
            await page.InvokeAsync(() => page.Find("#Hold").ChangeAsync(nameof(StatementHold.OnHold)));
            await page.InvokeAsync(() => page.Find("#HoldReason").ChangeAsync("Disputes the amount"));
            await page.InvokeAsync(() => page.Find("form[aria-label='How statements go out']").SubmitAsync());
        }

        await using var again = Circuit(host);
        var opened = again.Render<AccountPage>(parameters => parameters.Add(account => account.PatientId, host.Alvarez.Id));
        await opened.WaitForElementAsync("#HoldReason");

        Assert.Equal("Disputes the amount", opened.Find("#HoldReason").GetAttribute("value"));
    }

    [Fact]
    public async Task A_payment_needs_an_amount_and_is_held_ahead_while_nothing_is_owed()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        await using var circuit = Circuit(host);
        var page = circuit.Render<AccountPage>(parameters => parameters.Add(account => account.PatientId, host.Alvarez.Id));
        await page.WaitForElementAsync("form[aria-label='Payment']");

        await page.InvokeAsync(() => page.Find("form[aria-label='Payment']").SubmitAsync());
        var missing = page.Find("#Amount-error").TextContent;
        await page.InvokeAsync(() => page.Find("#Amount").ChangeAsync("12.50"));
        await page.InvokeAsync(() => page.Find("form[aria-label='Payment']").SubmitAsync());

        Assert.Contains("Amount is missing", missing, StringComparison.Ordinal);
        Assert.Contains("$12.50 is held, paid ahead.", page.Markup, StringComparison.Ordinal);
    }

    private static BunitContext Circuit(PageHost host)
    {
        var circuit = new BunitContext();
        circuit.JSInterop.Mode = JSRuntimeMode.Loose;
        circuit.Services.AddSingleton<TimeProvider>(host.Host.Clock).AddSingleton(host.As("CHEN", PracticeRole.Biller)).AddSingleton<Downloads>().AddSingleton<PracticeClock>()
            .AddSingleton<PatientNames>().AddSingleton(host.Host.Services.GetRequiredService<PermissionCatalog>());
        circuit.AddAuthorization().SetAuthorized("biller").SetPolicies(
            [BillingPermissions.Statements.View, BillingPermissions.Statements.Print, BillingPermissions.Statements.TakePayment]);
        return circuit;
    }
}
