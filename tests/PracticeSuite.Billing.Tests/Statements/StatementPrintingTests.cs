using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Statements;

/// <summary>Printing one, printing all, printing again; and what a patient pays.</summary>
public sealed class StatementPrintingTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_printed_statement_is_kept_and_printed_again_to_the_byte_whatever_changed_since(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        var printed = await host.PrintAsync();
        var first = await host.FileAsync(printed);

        await host.PayAsync(15);
        host.Patient(0).Contact = host.Patient(0).Contact with { Address = host.Patient(0).Contact.Address! with { Line1 = "5 Other Street" } };
        await host.SetAsync(settings => settings with { NeutralSender = "HB Accounts" });
        var again = await host.FileAsync(printed);

        Assert.Equal(first.Content, again.Content);
        Assert.Equal((Money.Dollars(15), new DateOnly(2026, 12, 2), 1), (printed.AmountDue, printed.On, (await host.AccountAsync()).Printed.Count));
        var stored = await host.Billing.ReadAsync(db => db.Statements.AsNoTracking().SingleAsync());
        Assert.Equal(printed.Sha256, Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(stored.Content))));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task All_that_are_due_go_into_one_file_in_chunks_and_a_second_time_nobody_is_due(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15", "PR-2 4", "PR-1 30");
        var beats = new List<(int, int)>();

        var run = await host.AskAsync((statements, token) => statements.PrintAllAsync((done, of) => beats.Add((done, of)), token));
        var again = await host.AskAsync((statements, token) => statements.PrintAllAsync(null, token));

        Assert.Equal((2, Money.Dollars(45), 0), (run.Statements, run.Amount, run.Problems.Count));
        Assert.Equal([(2, 2)], beats);
        Assert.Equal(0, again.Statements);
        Assert.Equal([StatementHold.BelowMinimum, StatementHold.SentLately, StatementHold.SentLately], (await host.BoardAsync(StatementTab.Held)).Rows.OrderBy(row => row.Hold).Select(row => row.Hold!.Value));
        Assert.Equal((run.Id, 2, Money.Dollars(45)), (await host.AskAsync((statements, token) => statements.GetRunsAsync(0, 10, token))).Rows.Select(one => (one.Id, one.Statements, one.Amount)).Single());
        var pdf = await WriteAsync(host, run.Id, SuperbillBatchFormat.OnePdf);
        Assert.Equal(2, SuperbillTests.TextOf(pdf).Count);
        Assert.Equal(2, (await host.Billing.System.ActsOnAsync("Statement")).Count(act => act == AuditAction.Print));
        Assert.Equal(pdf, await WriteAsync(host, run.Id, SuperbillBatchFormat.OnePdf));
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(host, run.Id, SuperbillBatchFormat.Zip)), ZipArchiveMode.Read);
        Assert.Equal(2, zip.Entries.Count);
        Assert.All(zip.Entries, entry => Assert.Matches("^statement-[0-9A-Z]{10}-1\\.pdf$", entry.Name));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task After_four_weeks_the_next_one_is_due_with_the_next_number_and_tells_of_what_was_paid(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        var first = await host.PrintAsync();
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(27));
        Assert.Equal(StatementHold.SentLately, await host.HoldAsync());
        await host.PayAsync(5);
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(1));

        var second = await host.PrintAsync();

        Assert.Equal((first.Number[..^1] + "2", Money.Dollars(10)), (second.Number, second.AmountDue));
        Assert.Contains("$15.00 $5.00 $10.00", string.Join(' ', SuperbillTests.TextOf((await host.FileAsync(second)).Content)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_name_that_cannot_be_printed_stops_no_other_and_is_named_by_its_account_alone(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15", "PR-2 15");
        var patient = host.Patient(0);
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = "陈" } };

        var run = await host.AskAsync((statements, token) => statements.PrintAllAsync(null, token));

        Assert.Equal((1, patient.Id), (run.Statements, Assert.Single(run.Problems).PatientId));
        Assert.Contains("no font has the character U+9648 of the field 'recipient'", run.Problems[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("陈", run.Problems[0].Text, StringComparison.Ordinal);
        Assert.Equal(1, await host.Billing.ReadAsync(db => db.Statements.CountAsync()));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-386")]
    public async Task Who_pays_while_a_run_goes_on_is_left_out_of_it_and_named(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15", "PR-2 15", "PR-2 15");
        host.Billing.Practice.Meanwhile = async () =>
        {
            await host.PayAsync(25);
            await host.PayAsync(15, patient: 1);
        };

        var run = await host.AskAsync((statements, token) => statements.PrintAllAsync(null, token));

        Assert.Equal((1, Money.Dollars(15)), (run.Statements, run.Amount));
        Assert.Equal([host.Patient(0).Id, host.Patient(1).Id], run.Problems.Select(problem => problem.PatientId));
        Assert.Contains("the patient has paid too much", run.Problems[0].Text, StringComparison.Ordinal);
        Assert.Contains("Nothing stands on this account", run.Problems[1].Text, StringComparison.Ordinal);
        Assert.Equal(Money.Dollars(10), Assert.Single((await host.Remittances.WorkAsync(Contracts.Worklists.WorkKind.PatientCredit)).Rows).Amount);
    }

    [Fact]
    public async Task Long_names_accents_and_many_services_fit_and_break_over_pages()
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite, "PR-2 15");
        var patient = host.Patient(0);
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { LastName = new string('W', 60), FirstName = "Nguyễn-Phạm Thị Ánh" } };
        await host.ChangeAsync(StatementHost.Terms(new GuarantorDto(new string('M', 121), "guardian", new string('W', 55), new string('W', 55), new string('W', 30), "NY", "122071234")));

        Assert.Single(SuperbillTests.TextOf((await host.FileAsync(await host.PrintAsync())).Content));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-160q"), Trait("Rule", "C-382")]
    public async Task A_payment_stands_in_the_books_closes_what_is_paid_up_and_can_be_taken_back(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        await host.PayAsync(5, reference: "1204");
        Assert.Equal(ClaimState.PatientBalance, (await host.Remittances.ClaimAsync(0)).State);

        await host.PayAsync(10, method: PaymentMethod.Card, reference: null);

        Assert.Equal(["Cash 55.00", "Charges -95.00", "ContractualWriteOff 40.00"], await host.Remittances.BalancesAsync(0));
        Assert.Equal(ClaimState.Closed, (await host.Remittances.ClaimAsync(0)).State);
        var payments = await host.Billing.ReadAsync(db => db.Journal.AsNoTracking().Where(e => e.Kind == JournalKind.PatientPayment).OrderBy(e => e.MadeAt).ThenBy(e => e.Document).ToListAsync());
        Assert.Equal(["Patient's payment of 2026-12-01, card", "Patient's payment of 2026-12-01, check 1204"], payments.Select(entry => entry.Document).Order(StringComparer.Ordinal));
        await host.Billing.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(payments.Single(entry => entry.Document.EndsWith("card", StringComparison.Ordinal)).Id, "Charged back", token));
        Assert.Equal((ClaimState.PatientBalance, Money.Dollars(10)), ((await host.Remittances.ClaimAsync(0)).State, (await host.AccountAsync()).Balance));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-364"), Trait("Rule", "C-366")]
    public async Task A_superbill_says_what_the_patient_has_paid_apart_from_what_the_payer_has(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        await host.PayAsync(10);
        await host.PayAsync(5, method: PaymentMethod.Card, reference: null);
        var card = await host.Billing.ReadAsync(db => db.Journal.AsNoTracking().SingleAsync(e => e.Kind == JournalKind.PatientPayment && e.Document.EndsWith("card")));
        await host.Billing.Biller.RunAsync<ILedgerAppService>((books, token) => books.UndoAsync(card.Id, "Charged back", token));
        var claim = await host.Remittances.ClaimAsync(0);

        var issued = await host.Billing.Biller.RunAsync<ISuperbillAppService, SuperbillDto>((superbills, token) => superbills.IssueAsync(claim.Id, null, token));
        var text = string.Join(' ', SuperbillTests.TextOf((await host.Billing.Biller.RunAsync<ISuperbillAppService, SuperbillFile>((superbills, token) => superbills.GetAsync(issued.Id, false, token))).Content));

        Assert.Contains("10/19/2026 Payer's remittance $40.00", text, StringComparison.Ordinal);
        Assert.Contains("12/01/2026 Patient's check 1204 $10.00", text, StringComparison.Ordinal);
        Assert.DoesNotContain("card", text, StringComparison.Ordinal);
        Assert.Contains("Total paid $50.00 Balance $45.00", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "Input:Invalid")]
    [InlineData(-3, "Input:Invalid")]
    public async Task Nothing_and_less_is_no_payment(int dollars, string code)
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite, "PR-2 15");

        Assert.Equal(code, (await Assert.ThrowsAsync<BusinessException>(() => host.PayAsync(dollars))).Code);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-071"), Trait("Rule", "P-080")]
    public async Task What_a_program_did_stands_on_a_statement_of_its_own_with_the_notice_and_goes_to_the_patient_alone(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind);
        var patient = await host.Billing.AdmitAsync(9, medicare: false);
        patient.Chart = patient.Chart with
        {
            Part2Record = true,
            Consents = [.. patient.Chart.Consents, patient.Chart.Consents[0] with { Id = Guid.CreateVersion7(), Kind = Charting.Contracts.Care.ConsentKind.Part2Tpo }],
        };
        await host.Billing.ConsentToPart2Async(patient);
        await host.Billing.RunAsync();
        await host.AnswerAsync(0, "CO-45 40", "PR-2 15");
        await host.ChangeAsync(StatementHost.Terms(StatementHost.Mother));

        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { BirthDate = new DateOnly(2010, 5, 1) } };
        Assert.Equal(StatementHold.NoConfidentialAddress, await host.HoldAsync());
        patient.Chart = patient.Chart with { Demographics = patient.Chart.Demographics with { BirthDate = new DateOnly(1985, 3, 12) } };

        var text = await host.TextAsync(subject: StatementSubject.Program);

        Assert.Contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Carmen", text, StringComparison.Ordinal);
        Assert.Contains(host.Billing.Practice.Disclosed, one => one.What.StartsWith("Statement ", StringComparison.Ordinal) && one is { IsPart2: true, Recipient: "The patient" });
    }

    [Fact, Trait("Rule", "P-124")]
    public async Task Whoever_may_not_see_claims_is_shown_no_account()
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite, "PR-2 15");
        var desk = host.Billing.Host.For(Neighbours.Therapist, PracticeRole.FrontDesk);

        await Assert.ThrowsAsync<AccessDeniedException>(() => desk.RunAsync<IStatementAppService, StatementBoardDto>((statements, token) => statements.GetBoardAsync(new StatementQuery(), token)));
        await Assert.ThrowsAsync<AccessDeniedException>(() => desk.RunAsync<IStatementAppService, StatementAccountDto>((statements, token) => statements.GetAccountAsync(host.Patient(0).Id, token)));
    }

    [Theory]
    [InlineData(-26, 0, "FormOffsetX")]
    [InlineData(0, 26, "FormOffsetY")]
    public async Task A_form_is_moved_by_a_quarter_of_an_inch_at_most(int x, int y, string field)
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal(field, (await Assert.ThrowsAsync<BusinessException>(() => host.SetAsync(settings => settings with { FormOffsetX = x, FormOffsetY = y }))).Field);
        Assert.Equal(DocumentSettingsDto.Default, await host.Billing.System.RunAsync<IDocumentSettingsAppService, DocumentSettingsDto>((all, token) => all.GetAsync(token)));
    }

    private static async Task<byte[]> WriteAsync(StatementHost host, Guid run, SuperbillBatchFormat format)
    {
        using var output = new MemoryStream();
        await host.Billing.Biller.RunAsync<IStatementAppService>((statements, token) => statements.WriteRunAsync(run, format, output, token));
        return output.ToArray();
    }
}
