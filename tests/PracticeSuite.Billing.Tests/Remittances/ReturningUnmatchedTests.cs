using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.X12.Remittances;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>Unmatched money that is nobody's goes back to its payer, and waits again if it did not.</summary>
public sealed class ReturningUnmatchedTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "C-210"), Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task Money_of_nobody_is_returned_and_the_books_have_it_no_more(DatabaseKind kind)
    {
        await using var host = await ReceivedAsync(kind);

        await ReturnAsync(host, RefundMeans.Check);

        var (waits, returned) = (await UnmatchedAsync(host), (await host.AskAsync((all, ct) => all.GetReturnedAsync(0, 10, ct))).Rows.Single());
        Assert.Equal([], await host.BooksAsync());
        Assert.Equal((0, "Check 1001, 1 Dec 2026: No patient of ours"), (waits.Total, returned.Elsewhere));
        Assert.Equal(Money.Zero, (await host.TrialBalanceAsync()).Net);
        var entry = (await EntriesAsync(host)).Single(one => one.Kind == JournalKind.UnmatchedReturned);
        Assert.Equal(("NOTOURS", false, "test user"), (entry.ClaimNumber, entry.MayBeUndone, entry.By));
    }

    [Theory, Trait("Rule", "C-210")]
    [MemberData(nameof(Databases))]
    public async Task What_was_not_returned_after_all_waits_again_by_a_counter_entry_and_may_be_matched(DatabaseKind kind)
    {
        await using var host = await ReceivedAsync(kind);
        await ReturnAsync(host, RefundMeans.Transfer);
        var returned = (await host.AskAsync((all, ct) => all.GetReturnedAsync(0, 10, ct))).Rows.Single();

        await host.Billing.Biller.RunAsync<IRemittanceAppService>((all, ct) => all.TakeBackReturnAsync(returned.Id, returned.Version, ct));
        var books = await host.BooksAsync();
        var twice = await Assert.ThrowsAsync<BusinessException>(async () =>
        {
            var row = (await UnmatchedAsync(host)).Rows.Single();
            await host.Billing.Biller.RunAsync<IRemittanceAppService>((all, ct) => all.TakeBackReturnAsync(row.Id, row.Version, ct));
        });
        await ReturnAsync(host, RefundMeans.Check);
        var again = (await host.AskAsync((all, ct) => all.GetReturnedAsync(0, 10, ct))).Rows.Single();
        await host.Billing.Biller.RunAsync<IRemittanceAppService>((all, ct) => all.TakeBackReturnAsync(again.Id, again.Version, ct));
        var waits = (await UnmatchedAsync(host)).Rows.Single();
        await host.Billing.Biller.RunAsync<IRemittanceAppService>(async (all, ct) => await all.MatchAsync(waits.Id, waits.Version, await host.NumberAsync(0), ct));

        Assert.Equal(["Cash 39.06", "Unapplied -39.06"], books);
        Assert.Equal("Billing:AlreadyMatched", twice.Code);
        Assert.Equal([true, false, true, false], (await EntriesAsync(host)).Where(one => one.Kind == JournalKind.UnmatchedReturned).OrderBy(one => one.At).Select(one => one.IsUndone));
        Assert.Equal(["PatientReceivable 9.77", "Cash 39.06", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BooksAsync());
    }

    [Theory, Trait("Rule", "C-218")]
    [MemberData(nameof(Databases))]
    public async Task What_the_payer_kept_itself_comes_out_of_its_provider_level_adjustment(DatabaseKind kind)
    {
        await using var host = await ReceivedAsync(kind);
        await host.ReceiveAsync(Of("EFT2", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17"])], new ProviderAdjustment(RemittanceFilesOf.Npi, new DateOnly(2026, 12, 31), "WO", "NOTOURS", Money.Dollars(39.06m))));

        await ReturnAsync(host, RefundMeans.KeptByPayer);

        Assert.Equal(["Cash 48.83", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BooksAsync());
    }

    [Theory, Trait("Rule", "C-210")]
    [MemberData(nameof(Databases))]
    public async Task Wrong_input_is_refused_at_its_box_and_what_was_never_paid_is_not_returned(DatabaseKind kind)
    {
        await using var host = await ReceivedAsync(kind);

        var future = await Assert.ThrowsAsync<BusinessException>(() => ReturnAsync(host, RefundMeans.Check, Day.AddDays(30)));
        var before = await Assert.ThrowsAsync<BusinessException>(() => ReturnAsync(host, RefundMeans.Check, new DateOnly(2026, 1, 1)));
        var mute = await Assert.ThrowsAsync<BusinessException>(() => ReturnAsync(host, RefundMeans.Check, reason: " "));
        var nameless = await Assert.ThrowsAsync<BusinessException>(() => ReturnAsync(host, RefundMeans.Check, reference: ""));
        await ReturnAsync(host, RefundMeans.Check);
        await host.ReceiveAsync(Of("NONE1", [Claim("NOTOURSEITHER", 95, "4", adjustments: ["CO-29 95"])]));
        var nothing = await Assert.ThrowsAsync<BusinessException>(() => ReturnAsync(host, RefundMeans.Check));

        Assert.Equal(("PaidOn", "PaidOn", "Reason", "Reference"), (future.Field, before.Field, mute.Field, nameless.Field));
        Assert.Equal("Billing:NothingToReturn", nothing.Code);
    }

    private static async Task<RemittanceHost> ReceivedAsync(DatabaseKind kind)
    {
        var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim("NOTOURS", 95, adjustments: ["CO-45 46.17", "PR-2 9.77"])]));
        return host;
    }

    private static Task<UnmatchedPageDto> UnmatchedAsync(RemittanceHost host) => host.AskAsync((all, ct) => all.GetUnmatchedAsync(0, 10, ct));

    private static async Task ReturnAsync(RemittanceHost host, RefundMeans means, DateOnly? on = null, string reason = "No patient of ours", string reference = "1001")
    {
        var row = (await UnmatchedAsync(host)).Rows[0];
        await host.Billing.Biller.RunAsync<IRemittanceAppService>((all, ct) => all.ReturnAsync(row.Id, row.Version, new UnmatchedReturnInput(means, reference, on ?? Day, reason), ct));
    }

    private static async Task<IReadOnlyList<JournalEntryDto>> EntriesAsync(RemittanceHost host) =>
        (await host.Billing.Biller.RunAsync<ILedgerAppService, JournalPageDto>((books, ct) => books.GetEntriesAsync(new JournalQuery(), ct))).Rows;
}
