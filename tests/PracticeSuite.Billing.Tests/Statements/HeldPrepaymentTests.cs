using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Statements;

/// <summary>All that is paid ahead, page by page, with sums of all pages.</summary>
public sealed class HeldPrepaymentTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-071")]
    public async Task Of_501_payments_a_page_shows_some_and_sums_all(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var patient = host.Billing.Practice.Patients[0].Id;
        var act = new Billing.Claims.Act("test user", host.Billing.Host.Clock.GetUtcNow(), "Check 1204, 17 Sep 2026", new DateOnly(2026, 12, 2));
        await host.Billing.System.RunAsync<Data.BillingDbContext>(async (db, ct) =>
        {
            for (var i = 0; i < 501; i++)
            {
                db.Prepayments.Add(Prepayment.Receive(
                    host.Billing.Host.Practice, patient, StatementSubject.Ordinary, new PatientPaymentInput(new Money(101), new DateOnly(2026, 9, 17).AddDays(i % 7), PaymentMethod.Check, "1204"), act));
            }

            await db.SaveChangesAsync(ct);
        });

        var (all, last) = (await PageAsync(host.Billing, 0, 500), await PageAsync(host.Billing, 500, 500));

        Assert.Equal((501, new Money(50_601), 501, 500), (all.Total, all.Held, all.Untold, all.Rows.Count));
        Assert.Equal((501, new Money(50_601)), (last.Total, last.Held));
        Assert.Equal(501, all.Rows.Concat(last.Rows).Select(row => row.Prepayment.Id).Distinct().Count());
    }

    /// <summary>Money for what the guarantor is not told of waits for no other claim.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-385")]
    public async Task Untold_is_what_could_still_be_said_of_a_claim_of_its_own_account(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, medicare: false);
        var one = host.Billing.Practice.Patients[0];
        one.Chart = one.Chart with { Demographics = one.Chart.Demographics with { BirthDate = new DateOnly(2010, 5, 1) } };
        await PrepaymentTests.TakeAsync(host.Billing, one.Id, 5, account: StatementSubject.Confidential);
        var confidential = await PageAsync(host.Billing, 0, 10);
        await PrepaymentTests.TakeAsync(host.Billing, one.Id, 7, account: StatementSubject.Ordinary);
        var both = await PageAsync(host.Billing, 0, 10);
        var claim = await host.ClaimAsync(0);
        await host.Billing.Biller.RunAsync<IStatementAccountAppService>((accounts, token) => accounts.KeepApartAsync(claim.Id, true, token));
        var apart = await PageAsync(host.Billing, 0, 10);

        Assert.Equal((0, 1, 1), (confidential.Untold, both.Untold, apart.Untold));
        Assert.Equal([StatementSubject.Ordinary], both.Rows.Where(row => row.Untold is not null).Select(row => row.Prepayment.Account));
        Assert.Equal([StatementSubject.Confidential], apart.Rows.Where(row => row.Untold is not null).Select(row => row.Prepayment.Account));
    }

    internal static Task<HeldPrepaymentPageDto> PageAsync(BillingHost host, int skip, int take) =>
        host.Biller.RunAsync<IPrepaymentAppService, HeldPrepaymentPageDto>((all, token) => all.GetHeldAsync(skip, take, token));
}
