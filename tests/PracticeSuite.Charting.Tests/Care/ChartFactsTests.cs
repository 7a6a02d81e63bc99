using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Care;

public sealed class ChartFactsTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_facts_of_a_chart_are_what_was_imported(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var problems = await ChartingHost.ImportAsync(
            host.AsSystem,
            ("patients.csv",
                "mrn,last_name,first_name,birth_date,sex_code,address_line1,city,state,zip,phone,location,died_at,discharged_on,disclosure_restricted_on,disclosure_restriction_reason,is_part2_record,is_in_bundle\n"
                + "A-1,Alvarez,Rosa,1985-03-12,f,12 Elm Street,Albany,ny,12207-1234,(518) 555-0132,LA,2026-09-16 10:00:00,2026-09-30,2026-09-01,Paid in full,yes,yes\n"),
            ("diagnoses.csv", "patient,code,rank,onset_on,resolved_on\na-1,F41.1,2,2026-01-01,\nA-1,F331,1,2026-01-02,2026-05-01\n"),
            ("consents.csv",
                "patient,kind,given_at,method,obtained_by,billing_practitioner,items,expires_on,revoked_at\n"
                + "A-1,Bhi,2026-08-20 09:00:00,Verbal,LCSW,PMHNP,1 2 3 4,2027-08-20,2026-09-15T19:00:00Z\nA-1,Part2Tpo,2026-08-20 09:00,Electronic,,,,,\n"),
            ("scales.csv", "patient,scale,total,completed_on,is_primary,mode\nA-1,PHQ-9,18,2026-06-10,yes,Paper\nA-1,GAD-7,,2026-06-11,,\n"),
            ("plans.csv",
                "patient,version,created_on,signed_on,signed_by,reviewed_on\nA-1,3,2026-08-19,2026-08-20,PMHNP,2026-09-01 2026-09-05\n"
                + "A-1,4,2026-09-11,2026-09-12,LCSW,\nA-1,5,2026-10-01,,,\n"));

        var chart = Assert.Single(await FactsAsync(host.AsSystem, Everyone)).Value;

        Assert.Empty(problems);
        Assert.Equal(
            new PatientDemographics("A-1", "Alvarez", "Rosa", new DateOnly(1985, 3, 12), "F", "12 Elm Street", null, "Albany", "NY", "122071234", "5185550132"),
            chart.Demographics);
        Assert.Equal(new DateTimeOffset(2026, 9, 16, 17, 0, 0, TimeSpan.Zero), chart.DiedAt); // 10:00 in Los Angeles
        Assert.Equal((new DateOnly(2026, 9, 30), true, true, true), (chart.DischargedOn!.Value, chart.IsRestrictedOn(new DateOnly(2026, 9, 1)), chart.Part2Record, chart.Bundle));
        Assert.Equal([("F33.1", 1, new DateOnly(2026, 5, 1)), ("F41.1", 2, (DateOnly?)null)], chart.Diagnoses.Select(d => (d.Code, d.Rank, d.ResolvedOn)));
        Assert.Equal([(ConsentKind.Bhi, ConsentMethod.Verbal), (ConsentKind.Part2Tpo, ConsentMethod.Electronic)], chart.Consents.Select(c => (c.Kind, c.Method)));
        var bhi = chart.Consents[0];
        Assert.Equal((host.Therapist, host.Prescriber), (bhi.ObtainedById, bhi.BillingPractitionerId));
        Assert.Equal(new DateTimeOffset(2026, 8, 20, 16, 0, 0, TimeSpan.Zero), bhi.GivenAt);
        Assert.Equal(new DateTimeOffset(2026, 9, 15, 19, 0, 0, TimeSpan.Zero), bhi.RevokedAt);
        Assert.Equal([1, 2, 3, 4], bhi.Items);
        Assert.Equal([("PHQ-9", 18, true), ("GAD-7", (int?)null, false)], chart.Scales.Select(s => (s.Scale, s.Total, s.IsPrimary)));
        Assert.Equal([(3, new DateOnly(2026, 9, 12)), (4, (DateOnly?)null)], chart.Plans.Select(p => (p.Number, p.SupersededOn)));
        Assert.Equal([new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 5)], chart.Plans[0].ReviewedOn);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_range_of_patients_costs_one_statement_a_table(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
            ids.Add(await host.PatientAsync(ChartingHost.Rosa with { Mrn = $"M{i}" }));
        ids.Sort((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));

        using var commands = new CommandCounter();
        var facts = await FactsAsync(host.AsSystem, new IdRange(ids[1], ids[3]));

        Assert.Equal(5, commands.Count); // patients, diagnoses, consents, scales, plan versions with their reviews
        Assert.Equal(ids[1..4].Order(), facts.Keys.Order());
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-179"), Trait("Rule", "B-172"), Trait("Rule", "B-115")]
    public async Task Facts_tell_what_held_on_a_day_after_it_has_changed(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var id = await host.PatientAsync();
        var (from, until, onset) = (new DateOnly(2026, 9, 5), new DateOnly(2026, 10, 1), new DateOnly(2026, 1, 1));
        await host.AsSystem.RunAsync<IPatientAppService>(async (patients, token) =>
        {
            await patients.RestrictDisclosureAsync(id, from, "Paid in full", token);
            await patients.LiftRestrictionAsync(id, until, token);
            await patients.DischargeAsync(id, from, token);
            await patients.ReadmitAsync(id, until, token);
        });
        await host.AsSystem.RunAsync<IDiagnosisAppService>(async (diagnoses, token) =>
        {
            var anxiety = await diagnoses.AddAsync(id, new DiagnosisInput("F41.1", 2, onset), token);
            var ranked = await diagnoses.RankAsync(anxiety.Act(), 1, until, token);
            var tooEarly = await Assert.ThrowsAsync<BusinessException>(() => diagnoses.RankAsync(ranked.Act(), 3, until.AddDays(-1), token));
            Assert.Equal("Charting:RankedLater", tooEarly.Code);
        });

        var chart = (await FactsAsync(host.AsSystem, IdRange.Only(id)))[id];

        Assert.Equal([false, true, true, false], new[] { from.AddDays(-1), from, until.AddDays(-1), until }.Select(chart.IsRestrictedOn));
        Assert.Equal([from, null], new[] { until.AddDays(-1), until }.Select(chart.DischargedBy));
        Assert.Equal([2, 1], new[] { until.AddDays(-1), until }.Select(Assert.Single(chart.Diagnoses).RankOn));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_facts_of_another_practice_do_not_exist(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var other = await host.OtherPracticeAsync();
        var here = await host.PatientAsync();
        await host.AsSystem.RunAsync<IDiagnosisAppService>((all, token) =>
            all.AddAsync(here, new DiagnosisInput("F33.1", 1, new DateOnly(2026, 1, 1)), token));
        var there = (await ChartingHost.AddPatientAsync(other)).Id;

        var facts = await FactsAsync(other, Everyone);

        Assert.Equal([there], facts.Keys);
        Assert.Empty(facts[there].Diagnoses);
        Assert.Empty(await FactsAsync(other, IdRange.Only(here)));
    }

    private static IdRange Everyone => new(Guid.Empty, Guid.AllBitsSet);

    private static Task<IReadOnlyDictionary<Guid, PatientChartFacts>> FactsAsync(IOperations operations, IdRange range) =>
        operations.RunAsync<IChartFacts, IReadOnlyDictionary<Guid, PatientChartFacts>>((facts, token) => facts.GetAsync(range, token));
}
