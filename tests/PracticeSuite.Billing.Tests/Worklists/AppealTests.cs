using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Worklists;

/// <summary>A denial that is appealed waits for the payer, and its next answer decides (C-160o).</summary>
public sealed class AppealTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);

    public static MatrixTheoryData<DatabaseKind, bool> Payers { get; } = new([DatabaseKind.Sqlite, DatabaseKind.MariaDb], [true, false]);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Payers)), Trait("Rule", "C-160o"), Trait("Rule", "B-165")]
    public async Task It_stands_on_the_list_with_the_payers_last_day_and_how_it_went(DatabaseKind kind, bool medicare)
    {
        await using var host = await DeniedAsync(kind, medicare);
        var before = (await host.WorkAsync(WorkKind.Denial)).Rows.Single().DueOn;

        await AppealAsync(host, new AppealInput(Today, AppealWay.Portal, "AP-7"));

        var answered = (await host.Billing.ReadAsync(db => db.Claims.SingleAsync())).AnsweredOn!.Value;
        var claim = await host.ClaimAsync(0);
        Assert.Equal((ClaimState.Appealed, "Appealed on 2 Dec 2026 by the payer's portal, reference AP-7"), (claim.State, claim.History[^1].Cause));
        var denial = (await host.WorkAsync(WorkKind.Denial)).Rows.Single();
        Assert.Equal(answered.AddDays(medicare ? 120 : 180), denial.DueOn);
        Assert.Equal(denial.DueOn, before);
        Assert.Equal("Appealed on 2 Dec 2026 by the payer's portal, reference AP-7.", Assert.Single(denial.Notes).Text);
    }

    [Theory, MemberData(nameof(Payers)), Trait("Rule", "C-160o"), Trait("Rule", "B-165")]
    public async Task A_payer_that_gives_its_own_term_is_appealed_to_within_it(DatabaseKind kind, bool medicare)
    {
        await using var host = await DeniedAsync(kind, medicare);
        await (medicare ? host.Billing.ChangeMedicareAsync(OwnTerm) : host.Billing.ChangeCommercialAsync(OwnTerm));

        await AppealAsync(host, new AppealInput(Today, AppealWay.Portal, null));

        var answered = (await host.Billing.ReadAsync(db => db.Claims.SingleAsync())).AnsweredOn!.Value;
        Assert.Equal(answered.AddDays(60), Assert.Single((await host.WorkAsync(WorkKind.Denial)).Rows).DueOn);

        static PayerTerms OwnTerm(PayerTerms terms) => terms with { AppealDays = 60 };
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-160o"), Trait("Rule", "C-160k")]
    public async Task A_later_answer_moves_it_on_and_ends_the_work(DatabaseKind kind)
    {
        await using var host = await DeniedAsync(kind, medicare: false);
        await AppealAsync(host, new AppealInput(Today, AppealWay.Mail, null));

        await host.ReceiveAsync(Of("EFT2", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 35"])]));

        Assert.Equal(ClaimState.Paid, (await host.ClaimAsync(0)).State);
        Assert.Equal(["Cash 60.00", "Charges -95.00", "ContractualWriteOff 35.00"], await host.BalancesAsync(0));
        Assert.Empty((await host.WorkAsync(WorkKind.Denial)).Rows);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-160o"), Trait("Rule", "C-160l")]
    public async Task A_denial_that_is_taken_back_and_decided_anew_after_the_appeal_moves_it_on(DatabaseKind kind)
    {
        await using var host = await DeniedAsync(kind, medicare: true);
        var denied = Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-29 95"]);
        await AppealAsync(host, new AppealInput(Today, AppealWay.Fax, null));

        await host.ReceiveAsync(Of("EFT2", [denied.Reversed(), Claim(denied.Id, 95, adjustments: ["CO-45 35"])]));

        Assert.Equal(ClaimState.Paid, (await host.ClaimAsync(0)).State);
        Assert.Empty((await host.WorkAsync(WorkKind.Denial)).Rows);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "C-161")]
    public async Task It_is_written_down_once_and_never_of_a_day_to_come(DatabaseKind kind)
    {
        await using var host = await DeniedAsync(kind, medicare: true);

        var future = await Assert.ThrowsAsync<BusinessException>(() => AppealAsync(host, new AppealInput(Today.AddDays(1), AppealWay.Mail, null)));
        var early = await Assert.ThrowsAsync<BusinessException>(() => AppealAsync(host, new AppealInput(new DateOnly(2026, 9, 1), AppealWay.Mail, null)));
        await AppealAsync(host, new AppealInput(Today, AppealWay.Mail, null));
        var again = await Assert.ThrowsAsync<BusinessException>(() => AppealAsync(host, new AppealInput(Today, AppealWay.Mail, null)));

        Assert.Equal(("AppealedOn", "AppealedOn", "Billing:NotToAppeal"), (future.Field, early.Field, again.Code));
    }

    private static async Task<RemittanceHost> DeniedAsync(DatabaseKind kind, bool medicare)
    {
        var host = await RemittanceHost.CreateAsync(kind, medicare: medicare);
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-29 95"])]));
        return host;
    }

    private static async Task AppealAsync(RemittanceHost host, AppealInput appeal)
    {
        var denial = (await host.WorkAsync(WorkKind.Denial)).Rows.Single();
        await host.Billing.Biller.RunAsync<IWorklistAppService>((work, token) => work.AppealAsync(denial.Id, denial.Version, appeal, token));
    }
}
