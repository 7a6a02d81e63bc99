using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Tests.Medications;
using PracticeSuite.Charting.Tests.Notes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Charting.Tests.Flags.Chart;

namespace PracticeSuite.Charting.Tests.Flags;

/// <summary>What stays owed when a flag is resolved, until the screener or the contact is there.</summary>
public sealed class CareDutyTests
{
    private static readonly DateOnly Young = new(2003, 1, 1);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Fact, Trait("Rule", "P-200")]
    public void A_screener_of_the_same_day()
    {
        Assert.Equal([("C-SSRS, since PHQ-9 item 9 was answered 2", 0, false)], Owed(Of(Item("PHQ-9", 2))));
        Assert.Equal([("C-SSRS, since PHQ-9 item 9 was answered 2", 3, true)], Owed(Of(Item("PHQ-9", 2, 3))));
        Assert.Equal([("C-SSRS, since EPDS item 10 was answered 1", 1, true)], Owed(Of(Item("EPDS", 1, 9) with { RecordedOn = Day(1) })));
        Assert.Single(Owed(Of(Item("PHQ-9", 2, 3), Risk(SuicideRisk.None) with { On = Day(4) })));
        Assert.Empty(Owed(Of(Item("PHQ-9", 2, 3), Risk(SuicideRisk.None) with { On = Day(3) })));
        Assert.Empty(Owed(Of(Item("PHQ-9", 0))));
        Assert.Single(Owed(Of(Item("PHQ-9", 2, 29))));
        Assert.Single(Owed(Of(Item("PHQ-9", 2, 365))));
        Assert.Empty(Owed(Of(Item("PHQ-9", 2, 366))));
    }

    [Fact, Trait("Rule", "P-200")]
    public void A_screener_of_an_earlier_hour_of_the_day_is_owed_again_where_both_hours_are_known()
    {
        var (nine, four) = (Today.Now.AddHours(-3), Today.Now.AddHours(4));

        Assert.Single(Owed(Of(At(Item("PHQ-9", 2), four), At(Risk(SuicideRisk.None), nine))));
        Assert.Empty(Owed(Of(At(Item("PHQ-9", 2), nine), At(Risk(SuicideRisk.None), four))));
        Assert.Empty(Owed(Of(At(Item("PHQ-9", 2), nine), At(Risk(SuicideRisk.None), nine))));
        Assert.Empty(Owed(Of(Item("PHQ-9", 2), At(Risk(SuicideRisk.None), nine))));
        Assert.Empty(Owed(Of(At(Item("PHQ-9", 2), four), Risk(SuicideRisk.None))));
        // Both of Tuesday, and the sheet was entered today.
        Assert.Empty(Owed(Of(At(Item("PHQ-9", 2, 3), four), Risk(SuicideRisk.None) with { On = Day(3), RecordedOn = Day(3), RecordedAt = Today.Now.AddDays(-3) })));

        static ScoreFact At(ScoreFact score, DateTimeOffset at) => score with { RecordedOn = Day(0), RecordedAt = at };
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-200")]
    public async Task A_screener_of_the_morning_does_not_close_what_was_answered_in_the_afternoon(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.Therapist.AnswerAsync(desk.Patient, "C-SSRS", Today.Date, (1, 0), (2, 0), (6, 0));
        desk.Host.Host.Clock.Advance(TimeSpan.FromHours(3));
        await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Today.Date, (9, 2));
        var owed = await OwedAsync();
        desk.Host.Host.Clock.Advance(TimeSpan.FromMinutes(10));
        await desk.Therapist.AnswerAsync(desk.Patient, "C-SSRS", Today.Date, (1, 0), (2, 0), (6, 0));

        Assert.Equal(("C-SSRS", Today.Date), (Assert.Single(owed).Scale, owed[0].DueOn));
        Assert.Empty(await OwedAsync());

        Task<IReadOnlyList<CareDutyDto>> OwedAsync() => desk.Therapist.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((all, ct) => all.GetAsync(desk.Patient, ct));
    }

    [Fact, Trait("Rule", "UF-06")]
    public void Contacts_after_an_antidepressant_of_the_young()
    {
        Assert.Equal([("Contact of day 7 after sertraline", -7, false)], Owed(Of(Taking("sertraline", 0)) with { BirthDate = Young }));
        Assert.Equal([("Contact of day 7 after sertraline", 1, true), ("Contact of day 14 after sertraline", -6, false)], Owed(Of(Taking("sertraline", 8)) with { BirthDate = Young }));
        Assert.Equal([("Contact of day 14 after sertraline", -6, false)], Owed(Of(Taking("sertraline", 8), Met(FlagOccasionKind.Session, 3)) with { BirthDate = Young }));
        Assert.Equal([("Contact of day 14 after sertraline", -6, false)], Owed(Of(Taking("sertraline", 8), Met(FlagOccasionKind.Contact, 3)) with { BirthDate = Young }));
        Assert.Equal([("Contact of day 56 after sertraline", -11, false)], Owed(Of(Taking("sertraline", 45), Met(FlagOccasionKind.Session, 4)) with { BirthDate = Young }));
        // One of day 8 or 9 is that of day 7, or that of day 14 where day 7 had its own.
        Assert.Equal([("Contact of day 14 after sertraline", 2, true), ("Contact of day 21 after sertraline", -5, false)], Owed(Of(Taking("sertraline", 16), Met(FlagOccasionKind.Session, 8)) with { BirthDate = Young }));
        Assert.Equal([("Contact of day 14 after sertraline", -4, false)], Owed(Of(Taking("sertraline", 10), Met(FlagOccasionKind.Session, 1), Met(FlagOccasionKind.Contact, 1)) with { BirthDate = Young }));
        Assert.Equal([("Contact of day 21 after sertraline", -5, false)], Owed(Of(Taking("sertraline", 16), Met(FlagOccasionKind.Session, 11), Met(FlagOccasionKind.Session, 8)) with { BirthDate = Young }));
        Assert.Empty(Owed(Of(Taking("sertraline", 8))));
        Assert.Empty(Owed(Of(Taking("sertraline", 8)) with { BirthDate = Young, IsDischarged = true }));
        Assert.Empty(Owed(Of(Taking("sertraline", 8)) with { BirthDate = Young, Occasions = null }));
    }

    [Fact, Trait("Rule", "UF-34")]
    public void A_contact_within_seven_days_of_a_stay()
    {
        var stay = Met(FlagOccasionKind.Admission, 9);
        var discharge = stay with { Kind = FlagOccasionKind.Discharge, On = Day(5) };

        Assert.Equal([("Contact after the admission to hospital", 2, true)], Owed(Of(stay)));
        Assert.Equal([("Contact after the discharge from hospital", -2, false)], Owed(Of(stay, discharge)));
        Assert.Single(Owed(Of(stay, discharge, Met(FlagOccasionKind.Session, 6))));
        Assert.Single(Owed(Of(stay with { On = Day(90) })));
        Assert.Empty(Owed(Of(stay with { On = Day(91) })));
        Assert.Empty(Owed(Of(stay, discharge, Met(FlagOccasionKind.Session, 4))));
        Assert.Empty(Owed(Of(stay, discharge, Met(FlagOccasionKind.Contact, 4))));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-200"), Trait("Rule", "K-108")]
    public async Task It_stands_on_the_worklist_and_the_brief_after_the_flag_is_resolved_until_the_screener_is_there(DatabaseKind kind)
    {
        await using var desk = await Desk.CreateAsync(kind);
        await desk.Therapist.AnswerAsync(desk.Patient, "PHQ-9", Today.Date, (9, 2));
        var flag = Assert.Single(await desk.Therapist.OpenAsync(desk.Patient));
        await desk.Therapist.ResolveAsync(flag.Id, "Called the patient, no plan, no means.", FlagDisposition.NoAcuteRisk);

        var owed = Assert.Single(await ListAsync());
        Assert.Equal((desk.Patient, Today.Date, "P-200", "C-SSRS"), (owed.PatientId, owed.DueOn, owed.Rule, owed.Scale));
        Assert.Contains("C-SSRS, since PHQ-9 item 9 was answered 2: due 9 Oct", await BriefAsync());
        await desk.Therapist.AnswerAsync(desk.Patient, "C-SSRS", Today.Date, (1, 0), (2, 0), (6, 0));

        Assert.Empty(await ListAsync());
        Assert.Empty(await desk.Therapist.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((all, ct) => all.GetAsync(desk.Patient, ct)));
        Assert.Empty(await BriefAsync());

        Task<IReadOnlyList<CareDutyDto>> ListAsync() => desk.Therapist.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((all, ct) => all.GetListAsync(ct));

        async Task<IEnumerable<string>> BriefAsync() => (await desk.Prescriber.RunAsync<IBriefAppService, BriefDto>((all, ct) => all.GetAsync(desk.Patient, BriefKind.Visit, ct)))
            .Sections.Where(section => section.Part == BriefPart.ToDecide).SelectMany(section => section.Lines);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-34"), Trait("Rule", "P-082")]
    public async Task A_stay_of_the_program_is_owed_before_nobody_else(DatabaseKind kind)
    {
        var met = new Stays();
        await using var desk = await Desk.CreateAsync(kind, services => services.AddSingleton<IFlagOccasions>(met));
        met.All = [new FlagOccasion(Guid.CreateVersion7(), desk.Patient, FlagOccasionKind.Discharge, Today.Date, null, IsPart2: true)];
        Assert.Empty(await desk.Therapist.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((all, ct) => all.GetAsync(desk.Patient, ct)));
        met.All = [met.All[0] with { IsPart2 = false }];

        Assert.Equal("UF-34", Assert.Single(await desk.Therapist.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((all, ct) => all.GetAsync(desk.Patient, ct))).Rule);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-34")]
    public async Task A_signed_note_of_a_call_ends_what_is_owed_a_draft_does_not_and_in_error_it_is_owed_again(DatabaseKind kind)
    {
        var met = new Stays();
        await using var desk = await NoteDesk.CreateAsync(kind, services => services.AddSingleton<IFlagOccasions>(met));
        met.All = [new FlagOccasion(Guid.CreateVersion7(), desk.Patient, FlagOccasionKind.Discharge, NoteDesk.Day, null, IsPart2: false)];
        var draft = await desk.BeginAsync(kind: NoteKind.Phone, template: "PHONE");
        var kept = await desk.KeepAsync(draft, new NoteBody(NoteDesk.Day) { SpokeWithPatient = true, Sections = [NoteDesk.Section("Call", "How it is at home."), NoteDesk.Section("Advice", "To come on Monday.")] });
        var written = await OwedAsync();

        await desk.SignAsync(draft.Id, kept.Version);
        var signed = await OwedAsync();
        await desk.Therapist.RunAsync<INoteAppService>((notes, ct) => notes.WithdrawAsync(draft.Id, new NoteWithdrawal(null, "It was another patient who called."), ct));

        Assert.Equal((1, 0, 1), (written.Count, signed.Count, (await OwedAsync()).Count));

        Task<IReadOnlyList<CareDutyDto>> OwedAsync() => desk.Prescriber.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((all, ct) => all.GetAsync(desk.Patient, ct));
    }

    /// <summary>A prescription that was read out to a pharmacy says nothing of how a young patient is.</summary>
    [Theory, MemberData(nameof(Both)), Trait("Rule", "UF-34"), Trait("Rule", "UF-06")]
    public async Task A_call_with_a_pharmacy_ends_nothing_that_is_owed_and_one_with_the_patient_does(DatabaseKind kind)
    {
        var met = new Stays();
        await using var desk = await NoteDesk.CreateAsync(kind, services => services.AddSingleton<IFlagOccasions>(met));
        met.All = [new FlagOccasion(Guid.CreateVersion7(), desk.Patient, FlagOccasionKind.Discharge, NoteDesk.Day, null, IsPart2: false)];

        var unsaid = await CallAsync(null);
        var gap = (await desk.GapsAsync(unsaid.Id)).Single(one => one.Field == nameof(NoteBody.SpokeWithPatient));
        var refused = await Assert.ThrowsAsync<BusinessException>(() => desk.SignAsync(unsaid.Id, unsaid.Version));
        var pharmacy = await CallAsync(false);
        var signed = await desk.SignAsync(pharmacy.Id, pharmacy.Version);
        var owed = await OwedAsync();
        var patient = await CallAsync(true);
        await desk.SignAsync(patient.Id, patient.Version);

        Assert.Equal(("SpokeWithPatient", gap.Message), (refused.Field, refused.Message));
        Assert.Equal((false, true), (signed.Body.SpokeWithPatient, signed.IsIntact));
        Assert.Equal((1, 0), (owed.Count, (await OwedAsync()).Count));

        // What is signed is that, too.
        await desk.SqlAsync("UPDATE charting_notes SET spoke_with_patient = 1");
        Assert.False((await desk.ReadAsync(signed.Id)).IsIntact);

        // Nobody was asked when it was signed: it counts as it did then, and only who says that it was another one ends nothing.
        foreach (var noteKind in new[] { NoteKind.Phone, NoteKind.Crisis })
        {
            foreach (var (spoke, left) in new[] { ("NULL", 0), ("0", 1), ("1", 0) })
            {
                await desk.SqlAsync($"UPDATE charting_notes SET kind = '{noteKind}', spoke_with_patient = {spoke}");
                Assert.Equal(left, (await OwedAsync()).Count);
            }
        }

        Task<IReadOnlyList<CareDutyDto>> OwedAsync() => desk.Prescriber.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((all, ct) => all.GetAsync(desk.Patient, ct));

        async Task<NoteDraftDto> CallAsync(bool? spoke)
        {
            var draft = await desk.BeginAsync(kind: NoteKind.Phone, template: "PHONE");
            await desk.KeepAsync(draft, new NoteBody(NoteDesk.Day) { SpokeWithPatient = spoke, Sections = [NoteDesk.Section("Call", "About the dose."), NoteDesk.Section("Advice", "As it stands.")] });
            return await desk.DraftAsync(draft.Id);
        }
    }

    private static List<(string What, int DueAgo, bool IsOverdue)> Owed(FlagFacts facts) =>
        [.. CareDuties.Of(facts, FlagThresholds.Shipped, Today.Date).Select(duty => (duty.What, Today.Date.DayNumber - duty.DueOn.DayNumber, duty.IsOverdue))];

    private sealed class Stays : IFlagOccasions
    {
        public IReadOnlyList<FlagOccasion> All { get; set; } = [];

        public Task<IReadOnlyList<FlagOccasion>> GetAsync(IdRange patients, DateOnly since, CancellationToken cancellationToken) => Task.FromResult(All);
    }
}
