using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>Past months under other terms, over the services that month end reads, and not a row written.</summary>
public sealed class WhatIfTests
{
    private const string TwelveMinutes = "2026-09-17 09:00-09:12";

    private static readonly BillingMonth August = Neighbours.September.Previous;

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-084"), Trait("Rule", "B-210")]
    [MemberData(nameof(Databases))]
    public async Task What_a_question_says_is_what_a_run_under_those_terms_then_finds(DatabaseKind kind)
    {
        // Of the first two the earlier minutes alone would do, and their scale was filled in after that day.
        await using var host = await BillingHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.AdmitAsync(3, medicare: false, TwelveMinutes);
        await host.AdmitAsync(4, medicare: true, TwelveMinutes);
        await host.RunAsync();

        var answer = await AskAsync(host, new WhatIfTerms(ThresholdMinutes: 11));
        await host.ChangeCommercialAsync(terms => terms with { ThresholdMinutes = 11 });
        await host.RunAsync();
        var found = await host.ReadAsync(db => db.Results.Where(r => r.IsCurrent && r.PatientId != host.Practice.Patients[3].Id).ToDictionaryAsync(r => r.PatientId, r => r.HoldCodes.Trim()));

        var month = Assert.Single(answer.Months);
        Assert.Equal((3, 2, 1, 1, 2), (month.Looked, month.Before.Eligible, month.After.Eligible, month.Gained, month.Lost));
        Assert.Equal(found, answer.Flips.ToDictionary(flip => flip.PatientId, flip => string.Join(' ', flip.After.Holds)));
        Assert.Equal(["H-ELEM-A", "H-ELEM-A", ""], answer.Flips.Select(flip => string.Join(' ', flip.After.Holds)));
        var gained = answer.Flips[2];
        Assert.Equal((host.Practice.Patients[2].Id, "Last0003, Rosa", "P-0003", "Acme Health"), (gained.PatientId, gained.Patient, gained.Mrn, gained.Payer));
        Assert.Equal((MonthDecision.Held, MonthDecision.Eligible), (gained.Before.Decision, gained.After.Decision));
        Assert.Equal(["H-TIME-SHORT"], gained.Before.Holds);
    }

    [Theory, Trait("Rule", "B-140")]
    [MemberData(nameof(Databases))]
    public async Task Nothing_is_written_in_any_table(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3);
        await host.RunAsync();
        var before = await RowsAsync(host);

        var answer = await AskAsync(host, new WhatIfTerms(PlanReviewDays: 1, RateCode: "99484", OfficeAmount: 10m), host.Medicare);

        Assert.Equal((3, 0), (answer.Before.Eligible, answer.After.Eligible));
        Assert.Equal(before, await RowsAsync(host));
    }

    [Theory, Trait("Rule", "B-140"), Trait("Rule", "B-141")]
    [MemberData(nameof(Databases))]
    public async Task A_rate_changes_dollars_and_no_decision_and_what_has_none_is_not_estimated(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2, medicare: false);
        await host.AdmitAsync(3, medicare: true);

        var answer = await AskAsync(host, new WhatIfTerms(RateCode: "99484", OfficeAmount: 60.50m));
        var medicare = await AskAsync(host, new WhatIfTerms(RateCode: "99484", OfficeAmount: 60m), host.Medicare);

        Assert.Equal((new WhatIfSumDto(2, Money.Zero, 2), new WhatIfSumDto(2, Money.Dollars(121), 0)), (answer.Before, answer.After));
        Assert.Equal(0, answer.Flipped);
        // 57.45 and 60.00 for a nurse practitioner: 0.85 of each.
        Assert.Equal((4883L, 5100L), (medicare.Before.Expected.Cents, medicare.After.Expected.Cents));
    }

    [Fact, Trait("Rule", "B-151"), Trait("Rule", "B-161")]
    public async Task A_month_is_judged_as_when_its_claims_could_go_and_by_nothing_that_went_out()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 0);
        await host.AdmitAsync(1, medicare: false, "2026-09-17 09:00-09:25");
        await host.AdmitAsync(2, medicare: false, TwelveMinutes);
        await host.RunAsync();
        await host.AnswerAsync(host.Practice.Patients[0], Contracts.Claims.ClaimState.Paid, "PCN1", Money.Dollars(60));
        host.Host.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 1, 15, 0, 0, TimeSpan.Zero));

        var answer = await AskAsync(host, new WhatIfTerms(ThresholdMinutes: 11));

        Assert.Equal((1, 2), (answer.Before.Eligible, answer.After.Eligible));
    }

    [Fact]
    public async Task Months_are_asked_about_a_year_at_a_time_and_none_before_it_begins()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        var terms = new WhatIfTerms(ThresholdMinutes: 11);

        var (late, turned, many) = (
            await RefusedAsync(host, Neighbours.September, new BillingMonth(2026, 11), terms), await RefusedAsync(host, Neighbours.September, August, terms),
            await RefusedAsync(host, new BillingMonth(2025, 9), Neighbours.September, terms));

        Assert.Equal(("Billing:MonthNotBegun", "To", "From"), (late.Code, turned.Field, many.Field));
    }

    [Fact]
    public async Task A_payer_of_nobody_is_none()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => AskAsync(host, new WhatIfTerms(ThresholdMinutes: 11), Guid.CreateVersion7()));

        Assert.Equal("Billing:PayerNotFound", refusal.Code);
    }

    [Fact]
    public async Task Progress_is_told_chunk_by_chunk_and_the_question_can_be_stopped()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, patients: 3);
        host.Practice.ChunkLimit = 1;
        var told = new List<WhatIfProgress>();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Biller.Once.RunAsync<IWhatIfAppService, WhatIfAnswer>(
            (all, token) => all.AskAsync(new WhatIfQuestion([host.Medicare], August, Neighbours.September, new WhatIfTerms(ThresholdMinutes: 30)), Tell, token), stop.Token));

        Assert.Equal([new WhatIfProgress(1, 6), new WhatIfProgress(2, 6)], told);

        void Tell(WhatIfProgress progress)
        {
            told.Add(progress);
            if (told.Count == 2)
                stop.Cancel();
        }
    }

    [Fact, Trait("Rule", "P-120")]
    public async Task Who_may_not_write_claims_may_not_ask()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);

        await Assert.ThrowsAnyAsync<AccessDeniedException>(() => host.Host.For(Neighbours.Therapist, PracticeRole.FrontDesk).RunAsync<IWhatIfAppService, WhatIfAnswer>(
            (all, token) => all.AskAsync(new WhatIfQuestion([host.Medicare], August, August, new WhatIfTerms(ThresholdMinutes: 30)), null, token)));
    }

    private static Task<BusinessException> RefusedAsync(BillingHost host, BillingMonth from, BillingMonth to, WhatIfTerms terms) => Assert.ThrowsAsync<BusinessException>(
        () => host.Biller.RunAsync<IWhatIfAppService, WhatIfAnswer>((all, token) => all.AskAsync(new WhatIfQuestion([host.Commercial], from, to, terms), null, token)));

    private static Task<WhatIfAnswer> AskAsync(BillingHost host, WhatIfTerms terms, Guid? payer = null) => host.Biller.RunAsync<IWhatIfAppService, WhatIfAnswer>(
        (all, token) => all.AskAsync(new WhatIfQuestion([payer ?? host.Commercial], Neighbours.September, Neighbours.September, terms), null, token));

    /// <summary>Every row of every table, field by field.</summary>
    private static Task<List<string>> RowsAsync(BillingHost host) => host.ReadAsync(async db =>
    {
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add($"{table} {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i), CultureInfo.InvariantCulture)))}");
        }

        return rows.Order(StringComparer.Ordinal).ToList();
    });
}
