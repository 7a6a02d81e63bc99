using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>An answer that a person took for another claim's goes back to where it waited.</summary>
public sealed class MatchUndoingTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    /// <summary>Taken for the first patient's, found to be the second's: the books of the first are as before, and those of the second as if it had been matched at once.</summary>
    [Theory, Trait("Rule", "C-210"), Trait("Rule", "C-323")]
    [MemberData(nameof(Databases))]
    public async Task A_wrong_match_is_undone_and_its_money_waits_for_the_right_claim(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        await host.ReceiveAsync(Of("EFT1", [Claim("NOTOURS", 95, control: "PCN9", adjustments: ["CO-45 46.17", "PR-2 9.77"])]));
        await MatchAsync(host, $"{(await host.NumberAsync(0)).ToLowerInvariant()}i2");
        Assert.Equal("PCN9", (await host.ClaimAsync(0)).PayerControlNumber);

        await host.UndoAsync(0, JournalKind.Match);

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], await host.BalancesAsync(0));
        Assert.Equal(["InsuranceReceivable 95.00", "Cash 39.06", "Unapplied -39.06", "Charges -95.00"], await host.BooksAsync());
        var wrong = await host.ClaimAsync(0);
        Assert.Equal((ClaimState.Reversed, null, "Undone: Wrong claim"), (wrong.State, wrong.PayerControlNumber, wrong.History[^1].Cause));
        Assert.Equal(0L, await host.Billing.ReadAsync(db => db.Claims.Where(c => c.Id == wrong.Id).Select(c => c.PaidCents).SingleAsync()));

        await MatchAsync(host, await host.NumberAsync(1));

        Assert.Equal(["PatientReceivable 9.77", "Unapplied 39.06", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BalancesAsync(1));
        Assert.DoesNotContain(await host.BooksAsync(), account => account.StartsWith("Unapplied", StringComparison.Ordinal));
        Assert.Equal(ClaimState.PatientBalance, (await host.ClaimAsync(1)).State);
        await host.ReceiveAsync(Of("EFT2", [Claim(wrong.Number, 95, control: "PCN1", adjustments: ["CO-45 46.17", "PR-2 9.77"])]));
        Assert.Equal((ClaimState.PatientBalance, "PCN1"), ((await host.ClaimAsync(0)).State, (await host.ClaimAsync(0)).PayerControlNumber));
        // The share that was taken back with the wrong answer was nobody's money.
        Assert.Equal(3906L, await host.Billing.ReadAsync(db => db.Claims.Where(c => c.Id == wrong.Id).Select(c => c.PaidCents).SingleAsync()));
    }

    /// <summary>The claim has an answer of its own; what a person put upon it was another's.</summary>
    [Theory, Trait("Rule", "C-210")]
    [MemberData(nameof(Databases))]
    public async Task A_match_upon_a_denial_is_undone_once_and_somebody_is_told_that_the_denial_stands(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, "4", "PCN1", "CO-97 95"), Claim("NOTOURS", 95, control: "PCN9", adjustments: ["CO-45 46.17", "PR-2 9.77"])]));
        await MatchAsync(host, await host.NumberAsync(0));
        var entry = await host.Billing.ReadAsync(db => db.Journal.Where(e => e.Kind == JournalKind.Match).Select(e => e.Id).SingleAsync());

        await host.UndoAsync(0, JournalKind.Match);

        Assert.Equal(["InsuranceReceivable 95.00", "Charges -95.00"], await host.BalancesAsync(0));
        Assert.Equal("PCN1", (await host.ClaimAsync(0)).PayerControlNumber);
        Assert.Contains("matched to this claim by mistake", Assert.Single((await host.WorkAsync(WorkKind.Decision)).Rows).Text, StringComparison.Ordinal);
        var again = await Assert.ThrowsAsync<BusinessException>(() => host.Billing.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(entry, "again", token)));
        Assert.Equal("Billing:AlreadyUndone", again.Code);
    }

    private static async Task MatchAsync(RemittanceHost host, string number)
    {
        var waiting = (await host.AskAsync((remittances, token) => remittances.GetUnmatchedAsync(0, 10, token))).Rows.Single();
        await host.Billing.Biller.RunAsync<IRemittanceAppService>((remittances, token) => remittances.MatchAsync(waiting.Id, waiting.Version, number, token));
    }
}
