using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Billing.Tests.Remittances.RemittanceFilesOf;

namespace PracticeSuite.Billing.Tests.Revenue;

/// <summary>The pictures of money, from what is stored.</summary>
public sealed class RevenueServiceTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-142"), Trait("Rule", "B-141")]
    [MemberData(nameof(Databases))]
    public async Task A_month_goes_from_logged_minutes_to_paid_dollars(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 2);
        await host.Billing.AdmitAsync(9, work: "2026-09-03 10:00-10:12");
        await host.Billing.RunAsync();
        await host.ReceiveAsync(Of("EFT1", [Claim(await host.NumberAsync(0), 95, adjustments: ["CO-45 46.17", "CO-253 .78", "PR-2 9.77"])]));

        var month = await AskAsync(host, (all, ct) => all.GetBridgeAsync(Neighbours.September, ct));

        Assert.Equal(
            [
                new RevenueStageDto(RevenueStage.Logged, 3, Seconds.Minutes(56), Money.Dollars(146.49m), 0),
                new RevenueStageDto(RevenueStage.Qualified, 2, Seconds.Minutes(44), Money.Dollars(97.66m), 0),
                new RevenueStageDto(RevenueStage.Claimed, 1, Seconds.Minutes(22), Money.Dollars(48.83m), 0),
                new RevenueStageDto(RevenueStage.Accepted, 1, Seconds.Minutes(22), Money.Dollars(48.83m), 0),
                new RevenueStageDto(RevenueStage.Paid, 1, Seconds.Minutes(22), Money.Dollars(38.28m), 0),
                new RevenueStageDto(RevenueStage.Denied, 0, Seconds.Zero, Money.Zero, 0),
            ],
            month.Stages);
        Assert.Equal([new RevenueHoldDto("H-TIME-SHORT", "time short", 1, Seconds.Minutes(12), Money.Dollars(48.83m))], month.Held);
    }

    [Theory, Trait("Rule", "C-380"), Trait("Rule", "C-381")]
    [MemberData(nameof(Databases))]
    public async Task What_is_owed_stands_in_the_band_of_its_age_and_credits_beside_it(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 3);
        var (shared, denied, twice) = (await host.NumberAsync(0), await host.NumberAsync(1), await host.NumberAsync(2));
        await host.ReceiveAsync(Of(
            "EFT1", [Claim(shared, 95, adjustments: ["CO-45 46.17", "PR-2 9.77"]), Claim(denied, 95, "4", adjustments: ["CO-50 95"]), Claim(twice, 95, adjustments: ["CO-45 46.17"])]));
        await host.ReceiveAsync(Of("EFT2", [Claim(twice, 95, adjustments: ["CO-45 46.17"])]));
        var young = await AskAsync(host, (all, ct) => all.GetAgingAsync(ct));

        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(61));
        var older = await AskAsync(host, (all, ct) => all.GetAgingAsync(ct));
        var patients = await AskAsync(host, (all, ct) => all.GetPatientAgingAsync(0, 10, ct));

        Assert.Equal(("Medicare Part B", 1, Money.Dollars(95)), (Assert.Single(young.Payers).Name, young.AllPayers.Claims, young.AllPayers.Bands[0]));
        Assert.Equal((Money.Dollars(9.77m), Money.Dollars(48.83m)), (young.Patients.Bands[0], young.Credits));
        Assert.Equal([0, 0, 9500, 0, 0], older.AllPayers.Bands.Select(band => band.Cents));
        Assert.Equal([0, 0, 977, 0, 0], older.Patients.Bands.Select(band => band.Cents));
        var row = Assert.Single(patients.Rows);
        Assert.Equal((host.Billing.Practice.Patients[0].Id, Money.Dollars(9.77m), false), (row.PatientId, row.Total, patients.HasMore));
    }

    /// <summary>What a list comes to is what its figure says.</summary>
    [Theory, Trait("Rule", "C-380"), Trait("Rule", "P-122")]
    [MemberData(nameof(Databases))]
    public async Task The_claims_behind_a_figure_come_to_it_page_by_page_and_are_those_whom_the_reader_may_open(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 4);
        var (shared, denied, disputed) = (await host.NumberAsync(0), await host.NumberAsync(1), await host.NumberAsync(2));
        await host.ReceiveAsync(Of(
            "EFT1", [Claim(shared, 95, adjustments: ["CO-45 46.17", "PR-2 9.77"]), Claim(denied, 95, "4", adjustments: ["CO-50 95"]), Claim(disputed, 95, adjustments: ["CO-45 46.17", "PI-94 5"])]));
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(61));
        var aging = await AskAsync(host, (all, ct) => all.GetAgingAsync(ct));

        var payer = await BehindAsync(new ClaimsBehindQuery(FigureOf.OwedByPayers, "Medicare Part B", 2));
        var second = await BehindAsync(new ClaimsBehindQuery(FigureOf.OwedByPayers, Skip: 1, Take: 1));
        var patients = await BehindAsync(new ClaimsBehindQuery(FigureOf.OwedByPatients));
        var none = await BehindAsync(new ClaimsBehindQuery(FigureOf.OwedByPayers, "Medicare Part B", 0));
        var others = await BehindAsync(new ClaimsBehindQuery(FigureOf.OwedByPayers, AgeBands.NextPayers));
        await host.Billing.System.RunAsync<ISensitiveCharts>((charts, ct) => charts.MarkAsync(Guid.CreateVersion7(), host.Billing.Practice.Patients[1].Id, host.Billing.Host.Clock.GetUtcNow(), ct));
        var seen = await BehindAsync(new ClaimsBehindQuery(FigureOf.OwedByPayers));

        Assert.Equal((aging.Payers.Single().Claims, aging.Payers.Single().Total), (payer.Total, payer.Amount));
        Assert.Equal([(denied, Money.Dollars(95), 61), (disputed, Money.Dollars(5), 61)], payer.Rows.Select(row => (row.Number, row.Amount, row.Days)));
        Assert.Equal((2, disputed), (second.Total, second.Rows.Single().Number));
        Assert.Equal((shared, aging.Patients.Total), (patients.Rows.Single().Number, patients.Amount));
        Assert.Equal((0, Money.Zero, 0), (none.Total, none.Amount, others.Total));
        Assert.Equal((1, Money.Dollars(5)), (seen.Total, seen.Amount));

        Task<ClaimsBehindDto> BehindAsync(ClaimsBehindQuery query) => AskAsync(host, (all, ct) => all.GetClaimsBehindAsync(query, ct));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Behind_the_days_to_pay_stand_the_claims_that_were_sent_and_paid(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, patients: 2);
        var numbers = Answers.ClaimsOf(await host.SendAllAsync());
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 2, 17, 0, 0, TimeSpan.Zero));
        await host.AnswerAsync(Of("EFT1", [Claim(numbers[0], 95, adjustments: ["CO-45 46.17"])]), "835.txt");

        var days = await AskAsync(host.Billing, (all, ct) => all.GetDaysToPayAsync(ct));
        var paid = await AskAsync(host.Billing, (all, ct) => all.GetClaimsBehindAsync(new ClaimsBehindQuery(FigureOf.DaysToPay, days.Payers.Single().Payer), ct));
        var others = await AskAsync(host.Billing, (all, ct) => all.GetClaimsBehindAsync(new ClaimsBehindQuery(FigureOf.DaysToPay, "Acme"), ct));

        Assert.Equal((1, Money.Dollars(48.83m), days.Payers[0].Median), (paid.Total, paid.Amount, paid.Rows.Single().Days));
        Assert.Equal(0, others.Total);
    }

    [Theory, Trait("Rule", "C-242")]
    [MemberData(nameof(Databases))]
    public async Task Denials_are_a_rate_of_answers_by_payer_and_a_sum_by_reason(DatabaseKind kind)
    {
        await using var host = await RemittanceHost.CreateAsync(kind, patients: 3);
        await host.ReceiveAsync(Of(
            "EFT1",
            [
                Claim(await host.NumberAsync(0), 95, "4", adjustments: ["CO-97 95"]), Claim(await host.NumberAsync(1), 95, adjustments: ["CO-45 46.17"]),
                Claim(await host.NumberAsync(2), 95, adjustments: ["CO-45 46.17"]),
            ]));

        var denials = await AskAsync(host, (all, ct) => all.GetDenialsAsync(ct));
        host.Billing.Host.Clock.Advance(TimeSpan.FromDays(RevenueWindow.Days + 1));
        var later = await AskAsync(host, (all, ct) => all.GetDenialsAsync(ct));

        var payer = Assert.Single(denials.Payers);
        Assert.Equal((3, 1, 33, Money.Dollars(95)), (payer.Answers, payer.Denied, payer.Percent, payer.Amount));
        var reason = Assert.Single(denials.Reasons);
        Assert.Equal(("CO-97", "Included in another service", 1), (reason.Reason, reason.Meaning, reason.Denied));
        Assert.Equal((0, 0), (later.Payers.Count, later.Reasons.Count));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_running_month_is_forecast_from_its_last_evaluation(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 9, 20, 16, 0, 0, TimeSpan.Zero));
        var before = await AskAsync(host, (all, ct) => all.GetForecastAsync(ct));
        await host.AdmitAsync(1);
        await host.AdmitAsync(2, work: "2026-09-03 10:00-10:15");
        await host.AdmitAsync(3, work: "2026-09-03 10:00-10:02");
        await host.RunAsync();

        var forecast = await AskAsync(host, (all, ct) => all.GetForecastAsync(ct));

        Assert.Null(before.EvaluatedAt);
        Assert.Equal([(ForecastPart.Eligible, 1), (ForecastPart.OnPace, 1), (ForecastPart.Behind, 1), (ForecastPart.Blocked, 0), (ForecastPart.Answered, 0)], forecast.Parts.Select(part => (part.Part, part.Months)));
        Assert.Equal(Money.Dollars(97.66m), forecast.Likely);
    }

    [Fact, Trait("Rule", "P-108")]
    public async Task Sums_and_patients_are_for_who_sees_the_books()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);

        await AskAsync(host, (all, ct) => all.GetAgingAsync(ct));
        await AskAsync(host, (all, ct) => all.GetPatientAgingAsync(0, 1, ct));

        foreach (var role in (string[])[PracticeRole.Supervisor, PracticeRole.Therapist, PracticeRole.Administrator])
        {
            var other = host.Host.For(Neighbours.Therapist, role);
            await Assert.ThrowsAsync<AccessDeniedException>(() => other.RunAsync<IRevenueAppService, AgingDto>((all, ct) => all.GetAgingAsync(ct)));
            await Assert.ThrowsAsync<AccessDeniedException>(() => other.RunAsync<IRevenueAppService, PatientAgingDto>((all, ct) => all.GetPatientAgingAsync(0, 1, ct)));
        }
    }

    private static Task<TResult> AskAsync<TResult>(RemittanceHost host, Func<IRevenueAppService, CancellationToken, Task<TResult>> ask) => AskAsync(host.Billing, ask);

    private static Task<TResult> AskAsync<TResult>(BillingHost host, Func<IRevenueAppService, CancellationToken, Task<TResult>> ask) => host.Biller.RunAsync(ask);
}
