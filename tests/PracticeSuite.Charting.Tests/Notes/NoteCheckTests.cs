using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Notes;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

[Trait("Rule", "P-040"), Trait("Rule", "P-041")]
public sealed class NoteCheckTests
{
    private static readonly Guid Plan = Guid.CreateVersion7();

    private static readonly Guid Goal = Guid.CreateVersion7();

    private static readonly Guid Bare = Guid.CreateVersion7();

    private static readonly NoteChart Chart = new(
        Today.Chart, null, [new("F41.1", new DateOnly(2026, 1, 5), null), new("F32.1", new DateOnly(2025, 1, 5), new DateOnly(2026, 3, 1))], new Dictionary<Guid, IReadOnlySet<Guid>> { [Plan] = new HashSet<Guid> { Goal }, [Bare] = new HashSet<Guid>() });

    private static NoteBody Whole => new(NoteDesk.Day)
    {
        StartedAt = NoteDesk.Start, EndedAt = NoteDesk.Start.AddMinutes(45), ServiceCode = "90834", Place = NotePlace.Office, Participants = "The patient",
        DiagnosisCodes = ["F41.1"], PlanVersionId = Plan, PlanAims = [Goal], Sections = [.. Form("DAP").Sections.Select(section => new NoteSection(section.Key, "Written."))],
    };

    [Fact]
    public void A_whole_note_lacks_nothing() => Assert.Empty(Gaps(NoteKind.Progress, "DAP", Whole));

    [Fact]
    public void An_empty_psychotherapy_note_names_everything_that_it_needs_at_once()
    {
        var gaps = Gaps(NoteKind.Progress, "BIRP", new NoteBody(NoteDesk.Day));

        Assert.Equal(
            ["StartedAt", "EndedAt", "ServiceCode", "Place", "Participants", "DiagnosisCodes", "PlanVersionId", "Behavior", "Interventions", "Response", "Plan", "Risk"],
            gaps.Select(gap => gap.Field));
        Assert.All(gaps, gap => Assert.Matches("; .+\\.$", gap.Message));
    }

    [Fact]
    public void A_phone_call_needs_no_code_and_a_medication_visit_no_times()
    {
        Assert.Equal(["SpokeWithPatient", "Call", "Advice"], Gaps(NoteKind.Phone, "PHONE", new NoteBody(NoteDesk.Day)).Select(gap => gap.Field));
        Assert.DoesNotContain(Gaps(NoteKind.MedicationVisit, "EM", new NoteBody(NoteDesk.Day)), gap => gap.Field is "StartedAt" or "EndedAt" or "PlanVersionId");
    }

    [Theory, InlineData(NoteKind.Phone, "PHONE"), InlineData(NoteKind.Discharge, "DISCHARGE"), InlineData(NoteKind.CareCoordination, "COORD")]
    public void A_note_is_asked_for_what_its_code_bills_whatever_it_is_called(NoteKind kind, string template)
    {
        string[] Asked(string code) => [.. Gaps(kind, template, new NoteBody(NoteDesk.Day) { ServiceCode = code }).Select(gap => gap.Field)];

        Assert.Superset(new HashSet<string> { "StartedAt", "EndedAt", "Place", "Participants", "DiagnosisCodes", "PlanVersionId" }, Asked("90837").ToHashSet());
        Assert.Superset(new HashSet<string> { "StartedAt", "EndedAt", "Place", "Participants", "DiagnosisCodes" }, Asked("90791").ToHashSet());
        Assert.Superset(new HashSet<string> { "Place", "DiagnosisCodes" }, Asked("99441").ToHashSet());
        Assert.DoesNotContain("StartedAt", Asked("99441"));
    }

    [Fact]
    public void Times_fit_the_day_and_each_other()
    {
        Assert.Equal(
            new NoteGap("EndedAt", "EndedAt is 8 Oct 2026, 15:55, which is not after StartedAt, 8 Oct 2026, 16:00; correct one of them."), Gap(Whole with { EndedAt = NoteDesk.Start.AddMinutes(-5) }));
        Assert.Equal("EndedAt", Gap(Whole with { EndedAt = NoteDesk.Start }).Field);
        Assert.Contains(Gaps(NoteKind.Progress, "DAP", Whole with { EndedAt = NoteDesk.Start.AddHours(25) }), gap => gap.Message.Contains("24 hours", StringComparison.Ordinal));
        Assert.Equal("EndedAt", Gap(Whole with { EndedAt = null }).Field);
        Assert.Equal("StartedAt", Gap(Whole with { ServiceOn = NoteDesk.Day.AddDays(-1) }).Field);
        Assert.Contains(Gaps(NoteKind.Progress, "DAP", Whole with { ServiceOn = Today.Date.AddDays(1) }), gap => gap.Field == "ServiceOn");
        Assert.Contains(
            Gaps(NoteKind.Progress, "DAP", Whole with { ServiceOn = Today.Date, StartedAt = Today.Now, EndedAt = Today.Now.AddMinutes(45) }), gap => gap.Field == "EndedAt");
    }

    [Fact]
    public void Code_diagnosis_and_plan_are_the_charts()
    {
        Assert.Equal("ServiceCode", Gap(Whole with { ServiceCode = "9083" }).Field);
        Assert.Equal("DiagnosisCodes", Gap(Whole with { DiagnosisCodes = ["F42.2"] }).Field);
        Assert.Equal("DiagnosisCodes", Gap(Whole with { DiagnosisCodes = ["F32.1"] }).Field);
        Assert.Equal("PlanVersionId", Gap(Whole with { PlanVersionId = Guid.CreateVersion7(), PlanAims = [] }).Field);
        Assert.Equal("PlanVersionId", Gap(Whole with { PlanVersionId = null, PlanAims = [] }).Field);
        Assert.Equal("PlanVersionId", Gap(Whole with { PlanVersionId = null, PlanAims = [], PlanReference = "Goal 2: sleep" }).Field);
        Assert.Equal("PlanAims", Gap(Whole with { PlanAims = [] }).Field);
        Assert.Equal("PlanAims", Gap(Whole with { PlanAims = [], PlanReference = "Goal 2: sleep" }).Field);
        Assert.Equal("PlanAims", Gap(Whole with { PlanAims = [Goal, Guid.CreateVersion7()] }).Field);
    }

    [Fact]
    public void Where_the_plan_names_no_goal_here_words_name_it()
    {
        Assert.Equal("PlanReference", Gap(Whole with { PlanVersionId = Bare, PlanAims = [] }).Field);
        Assert.Empty(Gaps(NoteKind.Progress, "DAP", Whole with { PlanVersionId = Bare, PlanAims = [], PlanReference = "Goal 2: sleep" }));
        var elsewhere = Chart with { AimsOf = new Dictionary<Guid, IReadOnlySet<Guid>>() };
        Assert.Equal(["PlanVersionId"], Gaps(NoteKind.Progress, "DAP", Whole with { PlanVersionId = null, PlanAims = [] }, elsewhere).Select(gap => gap.Field));
        Assert.Empty(Gaps(NoteKind.Progress, "DAP", Whole with { PlanVersionId = null, PlanAims = [], PlanReference = "Goal 2: sleep" }, elsewhere));
    }

    [Fact]
    public void A_sign_that_nobody_sees_is_named_and_not_signed()
    {
        var gap = Gap(Whole with { Sections = [.. Whole.Sections.Select(one => one.Key == "Data" ? one with { Text = "a\u202Eb" } : one)] });

        Assert.Equal(("Data", true), (gap.Field, gap.Message.Contains("U+202E", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_kind_has_a_template_and_every_section_a_name_of_its_own()
    {
        Assert.All(Enum.GetValues<NoteKind>(), kind => Assert.NotEmpty(NoteTemplates.For(kind)));
        Assert.Equal(["DAP", "SOAP", "BIRP", "GIRP"], NoteTemplates.For(NoteKind.Progress).Select(template => template.Key));
        Assert.All(NoteTemplates.All, template => Assert.Equal(template.Sections.Count, template.Sections.Select(section => section.Key).Distinct(StringComparer.Ordinal).Count()));
        Assert.All(
            NoteTemplates.For(NoteKind.Progress).Concat(NoteTemplates.For(NoteKind.Group)).Concat(NoteTemplates.For(NoteKind.Crisis)),
            template => Assert.Superset(new HashSet<string> { "Interventions", "Response", "Risk" }, template.Sections.Where(section => section.Required).Select(section => section.Key).ToHashSet()));
    }

    [Fact, Trait("Rule", "P-048")]
    public void A_note_is_late_after_the_hours_of_the_practice_from_the_end_of_the_service()
    {
        var end = NoteDesk.Start.AddMinutes(45);

        Assert.False(Chart.IsLate(Whole, end.AddHours(24)));
        Assert.True(Chart.IsLate(Whole, end.AddHours(24).AddSeconds(1)));
        Assert.False(Chart.IsLate(new NoteBody(NoteDesk.Day), new DateTimeOffset(2026, 10, 10, 4, 0, 0, TimeSpan.Zero)));
        Assert.True(Chart.IsLate(new NoteBody(NoteDesk.Day), new DateTimeOffset(2026, 10, 10, 4, 0, 1, TimeSpan.Zero)));
    }

    private static NoteTemplate Form(string template) => NoteTemplates.Find(template)!;

    private static NoteGap Gap(NoteBody body) => Assert.Single(Gaps(NoteKind.Progress, "DAP", body));

    private static IReadOnlyList<NoteGap> Gaps(NoteKind kind, string template, NoteBody body, NoteChart? chart = null) => new NoteCheck(kind, Form(template), chart ?? Chart).Of(body);
}
