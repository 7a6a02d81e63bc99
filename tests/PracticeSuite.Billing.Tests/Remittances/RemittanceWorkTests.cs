using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.X12;
using PracticeSuite.X12.Remittances;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>What posting leaves to people: money without a claim, differences, refunds, provider-level adjustments.</summary>
public sealed class RemittanceWorkTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "C-210"), Trait("Rule", "C-188"), Trait("Rule", "C-189")]
    [MemberData(nameof(Databases))]
    public async Task Money_of_an_unknown_claim_waits_until_a_person_says_whose_it_is(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var received = await host.ReceiveAsync(Of("EFT1", [Claim("NOTOURS", 95, adjustments: ["CO-45 46.17", "PR-2 9.77"])]));
        Assert.Equal(1, received.Unmatched);
        Assert.Equal(["Cash 39.06", "Unapplied -39.06"], await host.BooksAsync());

        var waiting = (await host.AskAsync((remittances, token) => remittances.GetUnmatchedAsync(0, 10, token))).Rows.Single();
        var suggested = Assert.Single(waiting.Suggested);
        Assert.Equal((await host.NumberAsync(0), "member id, date, code, charge"), (suggested.Number, suggested.Because));
        await host.Billing.Biller.RunAsync<IRemittanceAppService>((remittances, token) => remittances.MatchAsync(waiting.Id, waiting.Version, suggested.Number, token));

        Assert.Equal(["PatientReceivable 9.77", "Unapplied 39.06", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BalancesAsync(0));
        Assert.Equal(["PatientReceivable 9.77", "Cash 39.06", "Charges -95.00", "ContractualWriteOff 46.17"], await host.BooksAsync());
        Assert.Equal(0, (await host.AskAsync((remittances, token) => remittances.GetUnmatchedAsync(0, 10, token))).Total);
        var again = await Assert.ThrowsAsync<BusinessException>(() => host.Billing.Biller.RunAsync<IRemittanceAppService>(
            (remittances, token) => remittances.MatchAsync(waiting.Id, waiting.Version + 1, suggested.Number, token)));
        Assert.Equal("Billing:AlreadyMatched", again.Code);
    }

    [Theory, Trait("Rule", "C-210"), Trait("Rule", "P-141")]
    [MemberData(nameof(Databases))]
    public async Task Only_a_claim_of_the_member_that_the_payer_names_is_suggested_and_who_is_shown_is_written_down(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var named = Claim("NOTOURS", 95, adjustments: ["CO-45 46.17"]);
        await host.ReceiveAsync(Of("EFT1", [named, named with { Id = "OTHERS", Patient = named.Patient! with { Id = "9ZZ9ZZ9ZZ99" } }]));

        var rows = (await host.AskAsync((remittances, token) => remittances.GetUnmatchedAsync(0, 10, token))).Rows;

        Assert.Equal([1, 0], rows.OrderBy(row => row.Number, StringComparer.Ordinal).Select(row => row.Suggested.Count));
        Assert.Equal([host.Billing.Practice.Patients[0].Id], rows.SelectMany(row => row.Patients).Select(one => one.PatientId));
    }

    [Theory, Trait("Rule", "C-210")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_that_is_paid_says_so_and_stands_behind_those_that_wait_for_money(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        var (paid, open) = (await host.NumberAsync(0), await host.NumberAsync(1));
        await host.ReceiveAsync(Of("EFT1", [Claim(paid, 95, adjustments: ["CO-45 46.17"])]));
        var unknown = Claim("NOTOURS", 95, adjustments: ["CO-45 46.17"]);
        await host.ReceiveAsync(Of("EFT2", [unknown]));

        var suggested = (await host.AskAsync((remittances, token) => remittances.GetUnmatchedAsync(0, 10, token))).Rows.Single().Suggested;

        Assert.Equal(
            [(open, ClaimState.Draft, Money.Zero, false), (paid, ClaimState.Paid, Money.Dollars(48.83m), true)],
            suggested.Select(one => (one.Number, one.State, one.Paid, one.IsDone)));
    }

    [Theory, Trait("Rule", "C-219")]
    [MemberData(nameof(Databases))]
    public async Task Another_allowed_amount_than_expected_is_a_difference_and_two_cents_are_none(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 5);
        var (low, near, said) = (await host.NumberAsync(0), await host.NumberAsync(1), await host.NumberAsync(2));
        var (high, above) = (await host.NumberAsync(3), await host.NumberAsync(4));
        var byAmount = Claim(said, 95, adjustments: ["CO-45 46.17"]);
        byAmount = byAmount with { Lines = [byAmount.Lines[0] with { Amounts = [new QualifiedAmount("B6", Money.Dollars(47.83m))] }] };

        await host.ReceiveAsync(Of("EFT1", [Claim(low, 95, adjustments: ["CO-45 50.17"]), Claim(near, 95, adjustments: ["CO-45 46.19"]), byAmount, Claim(high, 95, adjustments: ["CO-45 40.17"]), Claim(above, 95, adjustments: ["CO-45 46.15"])]));

        var rows = (await host.WorkAsync(WorkKind.Underpayment)).Rows;
        Assert.Equal([(low, Money.Dollars(4)), (said, Money.Dollars(1))], rows.Select(row => (row.ClaimNumber, row.Amount)));
        Assert.Equal([(high, Money.Dollars(6))], (await host.WorkAsync(WorkKind.Overpayment)).Rows.Select(row => (row.ClaimNumber, row.Amount)));
    }

    [Theory, Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task What_was_paid_twice_is_to_be_returned_within_60_days(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var number = await host.NumberAsync(0);
        await host.ReceiveAsync(Of("EFT1", [Claim(number, 95, adjustments: ["CO-45 46.17"])]));

        await host.ReceiveAsync(Of("EFT2", [Claim(number, 95, adjustments: ["CO-45 46.17"])]));

        var credit = (await host.WorkAsync(WorkKind.CreditBalance)).Rows.Single();
        Assert.Equal((Money.Dollars(48.83m), new DateOnly(2026, 12, 2), new DateOnly(2027, 1, 31)), (credit.Amount, credit.OpenedOn, credit.DueOn!.Value));
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.RefundAsync(credit.Id, credit.Version, "Check 1001 to the payer", token));
        Assert.Contains("RefundsPayable -48.83", await host.BalancesAsync(0));
        Assert.DoesNotContain(await host.BalancesAsync(0), balance => balance.StartsWith("InsuranceReceivable", StringComparison.Ordinal));
    }

    [Theory, Trait("Rule", "C-187")]
    [MemberData(nameof(Databases))]
    public async Task A_corrected_name_is_for_a_person_to_look_at(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var claim = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17"]) with { Corrected = EntityName.Person("LAST", "ROSALIND", "C", "1EG4TE5MK73") };

        await host.ReceiveAsync(Of("EFT1", [claim]));

        Assert.Equal(claim.Id, Assert.Single((await host.WorkAsync(WorkKind.CorrectedName)).Rows).ClaimNumber);
    }

    [Theory, Trait("Rule", "C-203")]
    [MemberData(nameof(Databases))]
    public async Task Where_the_payers_sum_of_the_share_is_another_the_adjustments_are_posted_and_the_claim_is_flagged(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var claim = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17", "PR-2 9.77"]) with { PatientResponsibility = Money.Dollars(12) };

        await host.ReceiveAsync(Of("EFT1", [claim]));

        var remittance = (await host.AskAsync((remittances, token) => remittances.GetListAsync(0, 10, token))).Rows.Single();
        var row = (await host.AskAsync((remittances, token) => remittances.GetClaimsAsync(remittance.Id, 0, 10, token))).Rows.Single();
        Assert.Equal((true, Money.Dollars(9.77m)), (row.ShareDiffers, row.PatientShare));
        Assert.Contains("PatientReceivable 9.77", await host.BalancesAsync(0));
    }

    [Theory, Trait("Rule", "C-220"), Trait("Rule", "C-190"), Trait("Rule", "C-218")]
    [MemberData(nameof(Databases))]
    public async Task Interest_and_recoveries_are_no_claims_payment_and_a_recovery_finds_its_claim(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var number = await host.NumberAsync(0);
        var year = new DateOnly(2026, 12, 31);

        await host.ReceiveAsync(Of(
            "EFT1", [Claim(number, 95, control: "PCN77", adjustments: ["CO-45 46.17"])],
            new ProviderAdjustment(RemittanceFilesOf.Npi, year, "L6", null, Money.Dollars(-1.25m)), new ProviderAdjustment(RemittanceFilesOf.Npi, year, "WO", "PCN77", Money.Dollars(10))));

        Assert.Equal(
            ["Cash 40.08", "ProviderAdjustments 10.00", "Interest -1.25", "Charges -95.00", "ContractualWriteOff 46.17"],
            await host.BooksAsync());
        Assert.Equal(Money.Dollars(48.83m), (await host.ClaimAsync(0)).Paid);
        var rows = (await host.AskAsync((remittances, token) => remittances.GetProviderAdjustmentsAsync(false, 0, 10, token))).Rows;
        Assert.Equal([null, number], rows.Select(row => row.Suggested?.Number));
        await host.Billing.Biller.RunAsync<IRemittanceAppService>((remittances, token) => remittances.SettleAsync(rows[1].Id, rows[1].Version, "Overpayment of May", token));
        Assert.Equal(1, (await host.AskAsync((remittances, token) => remittances.GetProviderAdjustmentsAsync(false, 0, 10, token))).Total);
    }

    [Theory, Trait("Rule", "C-211"), Trait("Rule", "C-214")]
    [MemberData(nameof(Databases))]
    public async Task Work_is_taken_noted_and_done(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(Of("NONE1", [Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-50 95"])]));
        var shown = await host.WorkAsync(WorkKind.Denial);
        var item = shown.Rows.Single();
        Assert.Equal(("CO-50", 1, Money.Dollars(95)), (shown.Reasons.Single().Reason, shown.Reasons.Single().Count, shown.Reasons.Single().Amount));
        Assert.Equal("Appeal with records", item.Action);

        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.TakeAsync(item.Id, item.Version, mine: true, token));
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.NoteAsync(item.Id, item.Version + 1, "Records asked for", token));
        var stale = await Assert.ThrowsAsync<BusinessException>(() => host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.CompleteAsync(item.Id, item.Version, "Appealed", token)));

        item = (await host.WorkAsync(WorkKind.Denial)).Rows.Single();
        var stands = await Assert.ThrowsAsync<BusinessException>(() => host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.CompleteAsync(item.Id, item.Version, "Seen", token)));
        Assert.Equal("Billing:DenialStands", stands.Code);
        Assert.Single((await host.WorkAsync(WorkKind.Denial)).Rows);
        Assert.Equal("Data:ChangedMeanwhile", stale.Code);
        Assert.Equal((true, "test user", "Records asked for"), (item.IsMine, item.TakenBy, item.Notes.Single().Text));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_person_posted_is_undone_by_a_counter_entry_once_and_nothing_else_is(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.ReceiveAsync(Of("NONE1", [Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-50 95"])]));
        var before = await host.BooksAsync();
        var denial = (await host.WorkAsync(WorkKind.Denial)).Rows.Single();
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.WriteOffAsync(denial.Id, denial.Version, "Given up", token));
        var claim = await host.ClaimAsync(0);
        var entries = (await host.Billing.Biller.RunAsync<ILedgerAppService, ClaimLedgerDto>((books, token) => books.GetClaimAsync(claim.Id, token))).Entries;
        var written = entries.Single(entry => entry.Kind == JournalKind.WriteOff);

        await UndoAsync(host, written.Id);

        Assert.Equal(before, await host.BooksAsync());
        Assert.Equal((ClaimState.WrittenOff, ClaimState.Denied), (claim.State, (await host.ClaimAsync(0)).State));
        Assert.Equal(denial.Id, Assert.Single((await host.WorkAsync(WorkKind.Denial)).Rows).Id);
        Assert.Equal("Billing:AlreadyUndone", (await Assert.ThrowsAsync<BusinessException>(() => UndoAsync(host, written.Id))).Code);
        Assert.Equal("Billing:NotUndoable", (await Assert.ThrowsAsync<BusinessException>(() => UndoAsync(host, entries[0].Id))).Code);
        Assert.Equal([JournalKind.Charge, JournalKind.Remittance], entries.Take(2).Select(entry => entry.Kind));
    }

    [Theory, Trait("Rule", "C-160q"), Trait("Rule", "C-214")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_of_which_something_else_is_open_is_not_written_off_with_its_denied_line(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var number = await host.NumberAsync(0);
        await host.ReceiveAsync(Of("EFT1", [Claim(number, 60, adjustments: ["PI-94 20"]), Claim(number, 35, "4", adjustments: ["CO-97 35"])]));
        var denial = (await host.WorkAsync(WorkKind.Denial)).Rows.Single();

        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.WriteOffAsync(denial.Id, denial.Version, "Given up", token));

        Assert.NotEqual(ClaimState.WrittenOff, (await host.ClaimAsync(0)).State);
        Assert.Contains("DisputedReceivable 20.00", await host.BalancesAsync(0));
    }

    [Theory, Trait("Rule", "C-211")]
    [MemberData(nameof(Databases))]
    public async Task An_answer_that_is_written_down_is_looked_at_until_its_remittance_is_posted(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        await host.Billing.AnswerAsync(host.Billing.Practice.Patients[0], ClaimState.PayerAccepted);
        // As a claim of before the books stands: at its payer, and not charged.
        await host.Billing.System.RunAsync<Data.BillingDbContext>(async (db, token) =>
        {
            db.Entry(await db.Claims.SingleAsync(token)).Property(claim => claim.ChargedCents).CurrentValue = 0;
            await db.SaveChangesAsync(token);
        });
        await host.Billing.AnswerAsync(host.Billing.Practice.Patients[0], ClaimState.Paid, "PCN1", Money.Dollars(55));
        var waiting = Assert.Single((await host.WorkAsync(WorkKind.Review)).Rows);

        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 40"])]));

        Assert.Contains("no money of it is posted", waiting.Action, StringComparison.Ordinal);
        Assert.Equal((Money.Dollars(95), Money.Dollars(55)), (waiting.Amount, (await host.ClaimAsync(0)).Paid));
        Assert.Empty((await host.WorkAsync(WorkKind.Review)).Rows);
    }

    [Theory, Trait("Rule", "B-166")]
    [MemberData(nameof(Databases))]
    public async Task What_was_paid_three_times_is_one_credit_of_all_that_is_returned_once(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var paid = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17"]);
        await host.ReceiveAsync(Of("EFT1", [paid]));
        await host.ReceiveAsync(Of("EFT2", [paid]));
        await host.ReceiveAsync(Of("EFT3", [paid]));

        var credit = Assert.Single((await host.WorkAsync(WorkKind.CreditBalance)).Rows);
        var before = await host.ClaimAsync(0);
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.RefundAsync(credit.Id, credit.Version, "Check 1001 to the payer", token));

        Assert.Equal(Money.Dollars(97.66m), credit.Amount);
        Assert.Contains("RefundsPayable -97.66", await host.BalancesAsync(0));
        Assert.Equal(before.Version + 1, (await host.ClaimAsync(0)).Version);
    }

    [Theory, Trait("Rule", "C-210")]
    [MemberData(nameof(Databases))]
    public async Task Money_of_a_claim_that_another_program_keeps_leaves_what_waits_and_the_books_say_where_it_is(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        await host.ReceiveAsync(Of("EFT1", [Claim("OLD0001", 95, adjustments: ["CO-45 46.17", "PR-2 9.77"])]));
        var waiting = (await host.AskAsync((remittances, token) => remittances.GetUnmatchedAsync(0, 10, token))).Rows.Single();

        await host.Billing.Biller.RunAsync<IRemittanceAppService>((remittances, token) => remittances.MarkBilledElsewhereAsync(waiting.Id, waiting.Version, "The program of before September", token));
        var given = (await host.AskAsync((remittances, token) => remittances.GetBilledElsewhereAsync(0, 10, token))).Rows.Single();
        var (books, left) = (await host.BooksAsync(), (await host.AskAsync((remittances, token) => remittances.GetUnmatchedAsync(0, 10, token))).Total);
        var twice = await Assert.ThrowsAsync<BusinessException>(() => host.Billing.Biller.RunAsync<IRemittanceAppService>(
            (remittances, token) => remittances.MatchAsync(given.Id, given.Version, "ANY", token)));
        await host.Billing.Biller.RunAsync<IRemittanceAppService>((remittances, token) => remittances.TakeBackBilledElsewhereAsync(given.Id, given.Version, token));

        Assert.Equal(["Cash 39.06", "BilledElsewhere -39.06"], books);
        Assert.Equal((0, "The program of before September", Money.Dollars(39.06m), "Billing:AlreadyMatched"), (left, given.Elsewhere, given.Paid, twice.Code));
        Assert.Equal(["Cash 39.06", "Unapplied -39.06"], await host.BooksAsync());
        Assert.Equal(1, (await host.AskAsync((remittances, token) => remittances.GetUnmatchedAsync(0, 10, token))).Total);
    }

    [Theory, Trait("Rule", "C-074")]
    [MemberData(nameof(Databases))]
    public async Task The_clearinghouses_number_of_a_claim_stands_at_its_answer(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind);
        var claim = Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17"]) with { References = [new Reference("D9", "CH778899")] };

        await host.ReceiveAsync(Of("EFT1", [claim]));

        var remittance = (await host.AskAsync((remittances, token) => remittances.GetListAsync(0, 10, token))).Rows.Single();
        Assert.Equal("CH778899", (await host.AskAsync((remittances, token) => remittances.GetClaimsAsync(remittance.Id, 0, 10, token))).Rows.Single().ClearinghouseTrace);
    }

    private static Task UndoAsync(RemittanceHost host, Guid entry) =>
        host.Billing.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(entry, "Posted to the wrong claim", token));
}
