using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Platform.Data;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Practice;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A clearinghouse's profile that was saved says so, and the next act takes the word away.</summary>
public sealed class ClearinghousePageTests
{
    [Fact]
    public async Task What_was_saved_is_said_with_what_it_does_now()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        await host.Host.AsSystem.RunAsync<IPayerAppService, PayerDetailDto>((payers, ct) =>
            payers.CreateAsync(new CreatePayerInput("ACME", "Acme Health", PayerKind.Commercial, "ACME1", new DateOnly(2026, 1, 1)), ct));
        var page = new ClearinghousesModel(host.Host.AsSystem, new PracticeClock(host.Host.AsSystem, host.Host.Clock));
        await page.LoadAsync();
        page.Add();
        (page.Edit!.Name, page.Edit.Code, page.Edit.SubmitterId, page.Edit.ReceiverId, page.Edit.ContactName, page.Edit.Folder) = ("North", "NRTH", "HARBOR", "NORTH", "Billing office", "north");

        await page.SaveAsync();
        var saved = page.Said;
        page.AddPayer(page.All![0]);
        var between = page.Said;
        await page.SavePayerAsync();

        Assert.Equal(("Saved. North is switched on.", null, "Saved. Claims of Acme Health go this way."), (saved, between, page.Said));
    }
}
