using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using UglyToad.PdfPig;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Statements;

/// <summary>What a statement says, and that it is what the books say (C-380 to C-383).</summary>
public sealed class StatementContentTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-380"), Trait("Rule", "C-230")]
    public async Task A_statement_names_practice_account_days_service_share_with_reason_aging_and_what_one_can_do(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-1 20");
        await host.PayAsync(8);

        var printed = await host.PrintAsync();
        var text = string.Join(' ', SuperbillTests.TextOf((await host.FileAsync(printed)).Content));

        foreach (var expected in (string[])
            [
                "Harbor Behavioral", "phone (518) 555-0199", $"Account {printed.Number[..10]}", $"Statement {printed.Number}", "Date 12/02/2026", "Due 01/01/2027", "Rosa Last0001", "2 Elm Street",
                "09/17/2026", "Your share: deductible $20.00", "$95.00 $35.00 $40.00 $20.00 $8.00 $12.00", "Amount due $12.00", "0–30 days 31–60 days 61–90 days 91 days and more $12.00 $0.00 $0.00 $0.00",
                "HOW TO PAY Send a check payable to Harbor Behavioral", "IF SOMETHING IS WRONG Call (518) 555-0199", "IF YOU CANNOT PAY If paying would be a hardship", "Page 1 of 1",
            ])
            Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-380"), Trait("Rule", "C-230")]
    [InlineData("PR-1 20", "deductible $20.00")]
    [InlineData("PR-2 20", "coinsurance $20.00")]
    [InlineData("PR-3 20", "copay $20.00")]
    [InlineData("PR-96 20", "not covered $20.00")]
    [InlineData("PR-999 20", "reason PR-999 $20.00")]
    public async Task The_share_stands_there_with_the_payers_reason_in_words(string share, string words)
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite, share);

        Assert.Contains($"Your share: {words}", await host.TextAsync(), StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-380")]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(90, 2)]
    [InlineData(91, 3)]
    public async Task What_is_due_is_as_old_as_the_days_since_it_became_the_patients(int days, int bucket)
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite, "PR-2 15");
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(days));

        var text = await host.TextAsync();

        Assert.Contains($"91 days and more {string.Join(' ', Enumerable.Range(0, 4).Select(i => i == bucket ? "$15.00" : "$0.00"))}", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-381"), Trait("Rule", "C-211"), Trait("Rule", "C-214")]
    public async Task What_is_written_off_disputed_in_review_or_denied_is_never_asked_for(DatabaseKind kind)
    {
        await using var remittances = await RemittanceHost.CreateAsync(kind, patients: 2, medicare: false);
        await remittances.ReceiveAsync(Of("EFT1", [Claim(await remittances.NumberAsync(0), 95, adjustments: ["CO-45 40", "PI-94 5", "OA-94 3", "PR-2 10"])]));
        await remittances.ReceiveAsync(Of("EFT2", [Claim(await remittances.NumberAsync(1), 95, "4", adjustments: ["CO-97 95"])]), "2.txt");

        var board = await remittances.Billing.Biller.RunAsync<IStatementAppService, StatementBoardDto>((statements, token) => statements.GetBoardAsync(new StatementQuery(), token));

        var row = Assert.Single(board.Rows);
        Assert.Equal((Money.Dollars(10), Money.Dollars(10), 0), (row.Balance, row.AmountDue, board.Held));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-381"), Trait("Rule", "C-213"), Trait("Rule", "B-144")]
    public async Task A_QMB_gets_no_statement_whatever_the_payer_calls_their_share(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 0, qmb: true);
        await host.ReceiveAsync(ExampleA(await host.NumberAsync(0)));

        var board = await host.Billing.Biller.RunAsync<IStatementAppService, StatementBoardDto>((statements, token) => statements.GetBoardAsync(new StatementQuery(), token));

        Assert.Equal((0, 0), (board.Due, board.Held));
    }

    /// <summary>Shares, a payment, a waiver, a reversal and another answer, in every order that they can come.</summary>
    [Theory, Trait("Rule", "C-382"), Trait("Rule", "C-381")]
    [InlineData("pay")]
    [InlineData("pay pay")]
    [InlineData("waive")]
    [InlineData("pay waive")]
    [InlineData("reverse")]
    [InlineData("pay reverse")]
    [InlineData("pay reverse answer")]
    [InlineData("reverse answer pay")]
    [InlineData("waive unwaive pay")]
    public async Task The_balance_is_that_of_the_ledger_to_the_cent_whatever_happened(string story)
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite, "PR-2 19.37");
        foreach (var step in story.Split(' '))
            await DoAsync(host, step);

        var account = await host.AccountAsync();

        var claim = await host.Remittances.ClaimAsync(0);
        var ledger = await host.Billing.Biller.RunAsync<ILedgerAppService, ClaimLedgerDto>((books, token) => books.GetClaimAsync(claim.Id, token));
        Assert.Equal(ledger.Balances.FirstOrDefault(one => one.Account == LedgerAccount.PatientReceivable)?.Balance ?? Money.Zero, account.Balance);
        Assert.All(account.Services, service => Assert.Equal(service.Share - service.PatientPaid, service.Balance));
        Assert.All(account.Services, service => Assert.Equal(service.Share, new Money(service.Reasons.Sum(reason => reason.Amount.Cents))));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-383")]
    public async Task What_a_window_shows_says_neither_what_the_practice_does_nor_what_is_owed(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        await host.SetAsync(settings => settings with { NeutralSender = "HB Accounts" });

        var file = await host.FileAsync(await host.PrintAsync());

        using var document = PdfDocument.Open(file.Content);
        var page = document.GetPage(1);
        // Folded in three, the upper left of a number 10 envelope's window.
        var window = string.Join(' ', page.GetWords().Where(word => word.BoundingBox.Bottom > page.Height - 200 && word.BoundingBox.Right < 310).Select(word => word.Text));
        Assert.Contains("HB Accounts", window, StringComparison.Ordinal);
        Assert.Contains("Rosa Last0001", window, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)behavio|harbor|health|therap|\\$|diagnos|F33|patient", window);
        Assert.DoesNotMatch("(?i)F33\\.1|depress|psychotherap", string.Join(' ', SuperbillTests.TextOf(file.Content)));
        Assert.DoesNotContain("Last0001", file.Name, StringComparison.Ordinal);
        Assert.Equal("HB Accounts", document.Information.Author);
    }

    [Theory, Trait("Rule", "C-383")]
    [InlineData("Harbor Behavioral")]
    [InlineData("Mental Health Billing")]
    [InlineData("Dr. Patel Psychiatry")]
    [InlineData("Oak Therapy")]
    public async Task A_sender_that_tells_what_the_practice_does_is_refused(string sender)
    {
        await using var host = await StatementHost.CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.SetAsync(settings => settings with { NeutralSender = sender }));

        Assert.Equal("NeutralSender", refusal.Field);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-383"), Trait("Rule", "P-152")]
    public async Task A_statement_goes_to_the_address_that_was_given_in_confidence_and_to_no_guarantor(DatabaseKind kind)
    {
        await using var host = await StatementHost.CreateAsync(kind, "PR-2 15");
        await host.ChangeAsync(StatementHost.Terms(StatementHost.Mother));
        host.Patient(0).Contact = new PatientContact(new PatientAddress("PO Box 7", null, "Troy", "NY", "12180"), null, null, false, IsConfidential: true, null) { IsAddressConfidential = true };

        var text = await host.TextAsync();

        Assert.Contains("PO Box 7", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Carmen", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 Elm Street", text, StringComparison.Ordinal);
    }

    private static async Task DoAsync(StatementHost host, string step)
    {
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(1));
        var claim = await host.Remittances.ClaimAsync(0);
        var first = Claim(claim.Number, 95, adjustments: ["CO-45 40", "PR-2 19.37"]);
        switch (step)
        {
            case "pay":
                await host.PayAsync(6.01m);
                break;
            case "waive":
                await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.WaiveShareAsync(claim.Id, "Documented hardship", token));
                break;
            case "unwaive":
                await host.Billing.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.TakeBackWaiverAsync(claim.Id, "Not documented", token));
                break;
            case "reverse":
                await host.Remittances.ReceiveAsync(Of("EFTR", [first.Reversed()], new X12.Remittances.ProviderAdjustment(RemittanceFilesOf.Npi, new DateOnly(2026, 12, 31), "WO", "PCN1", Money.Zero - first.Paid)), "r.835");
                break;
            default:
                await host.Remittances.ReceiveAsync(Of("EFTA", [Claim(claim.Number, 95, adjustments: ["CO-45 30", "PR-3 21.11"])]), "a.835");
                break;
        }
    }
}
