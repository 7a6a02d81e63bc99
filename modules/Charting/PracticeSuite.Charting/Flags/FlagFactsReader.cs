using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.News;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Flags;

/// <summary>What the rules know of charts: a statement for each kind of fact, however many patients. Of nobody who died.</summary>
internal sealed class FlagFactsReader(ChartingDbContext db, DrugTable drugs, IEnumerable<IFlagOccasions> occasions, NoteContacts contacts, IConnectedStaff connected, IUserHistory users, TimeProvider clock)
{
    /// <summary>Sessions and stays before it fire no rule any more.</summary>
    private const int OccasionDays = 120;

    /// <param name="isTimed">Also who has seen what, which no change of a chart makes due.</param>
    public async Task<IReadOnlyList<(FlagFacts Facts, FlagThresholds Thresholds, DateOnly Today)>> ReadAsync(IdRange range, ChartDay day, bool isTimed, CancellationToken cancellationToken)
    {
        var patients = await db.Patients.AsNoTracking().In(range, p => p.Id).Where(p => p.DiedAt == null && (!isTimed || p.DischargedOn == null))
            .Select(p => new { p.Id, p.LocationId, p.BirthDate, p.SexCode, p.DischargedOn }).ToListAsync(cancellationToken);
        if (patients.Count == 0)
            return [];
        var set = await db.Set<FlagThreshold>().AsNoTracking().ToListAsync(cancellationToken);
        var book = await drugs.ReadAsync(cancellationToken);
        var medications = (await db.Set<Medication>().AsNoTracking().Include(m => m.Events).In(range, m => m.PatientId).ToListAsync(cancellationToken)).ToLookup(m => m.PatientId);
        var scores = (await db.Scales.AsNoTracking().In(range, s => s.PatientId).Where(s => s.ErrorReason == null).ToListAsync(cancellationToken)).ToLookup(s => s.PatientId);
        var reports = (await db.Set<MedicationReport>().AsNoTracking().In(range, r => r.PatientId).Where(r => r.ErrorReason == null).ToListAsync(cancellationToken)).ToLookup(r => r.PatientId);
        var results = (await db.Set<MonitoringResult>().AsNoTracking().In(range, r => r.PatientId).Where(r => r.ErrorReason == null).ToListAsync(cancellationToken)).ToLookup(r => r.PatientId);
        var diagnoses = (await db.Diagnoses.AsNoTracking().In(range, d => d.PatientId)
            .Where(d => d.Status != ProblemStatus.EnteredInError && d.Status != ProblemStatus.RuledOut)
            .Select(d => new { d.PatientId, Fact = new DiagnosisFact(d.Id, d.Code, d.Rank, d.OnsetOn, d.ResolvedOn) { IsPart2 = d.IsPart2 } }).ToListAsync(cancellationToken))
            .ToLookup(d => d.PatientId, d => d.Fact);
        var met = await OccasionsAsync(range, day.DateOf(day.Now, null).AddDays(-OccasionDays), cancellationToken);
        var therapists = isTimed ? await TherapistsAsync(range, medications.SelectMany(of => of).Where(m => m.TellsOfProgram).Select(m => m.PatientId).ToHashSet(), cancellationToken) : null;
        return
        [
            .. patients.Select(p =>
            {
                var today = day.DateOf(day.Now, p.LocationId);
                var thresholds = new FlagThresholds(set, today);
                return (new FlagFacts(p.Id)
                {
                    BirthDate = p.BirthDate,
                    SexCode = p.SexCode,
                    IsDischarged = p.DischargedOn is not null,
                    DateOf = instant => day.DateOf(instant, p.LocationId),
                    Medications = [.. medications[p.Id].OrderBy(m => m.Id).Select(m => new MedicationFact(m, book.Screen(m.Ingredients, m.Name)))],
                    Scores = [.. scores[p.Id].OrderBy(s => s.CompletedOn).ThenBy(s => s.Id).Select(s => new ScoreFact(s.Id, s.Scale, s.Score(), s.CompletedOn, s.IsPart2) { RecordedOn = s.RecordedAt is { } at ? day.DateOf(at, p.LocationId) : null, RecordedAt = s.RecordedAt, InvitationId = s.InvitationId, IsSecondAnswer = s.IsSecondAnswer })],
                    Reports = [.. reports[p.Id].OrderBy(r => r.ObservedOn).ThenBy(r => r.RecordedAt).Select(r => Read(r, day.DateOf(r.RecordedAt, p.LocationId)))],
                    Results = [.. results[p.Id].OrderBy(r => r.TakenOn).ThenBy(r => r.Id).Select(r => new ResultFact(r.Id, r.Measure, r.Value, r.Second, r.TakenOn, r.IsPart2))],
                    Diagnoses = [.. diagnoses[p.Id].OrderBy(d => d.OnsetOn)],
                    Occasions = met is null ? null : [.. met[p.Id].OrderBy(one => one.On)],
                    Due = p.DischargedOn is not null ? [] : MonitoringPlan.Of(medications[p.Id], LastOn(results[p.Id]), book, thresholds, today),
                    Therapists = [.. therapists?[p.Id] ?? []],
                }, thresholds, today);
            }),
        ];
    }

    private static ReportFact Read(MedicationReport r, DateOnly recordedOn) => new(r.Id, r.MedicationId, r.Medication, r.Use, r.Tags, r.Severity, r.ObservedOn, r.IsPart2) { Days = r.Days, RecordedOn = recordedOn };

    private static Dictionary<MonitoredMeasure, DateOnly> LastOn(IEnumerable<MonitoringResult> results) =>
        results.GroupBy(r => r.Measure).ToDictionary(of => of.Key, of => of.Max(r => r.TakenOn));

    private async Task<ILookup<Guid, FlagOccasion>?> OccasionsAsync(IdRange range, DateOnly since, CancellationToken cancellationToken)
    {
        var (all, isKnown) = (new List<FlagOccasion>(), false);
        foreach (var kind in occasions)
        {
            all.AddRange(await kind.GetAsync(range, since, cancellationToken));
            isKnown = true;
        }

        if (isKnown)
            all.AddRange(await contacts.GetAsync(range, since, cancellationToken));
        return isKnown ? all.ToLookup(one => one.PatientId) : null;
    }

    private async Task<ILookup<Guid, TherapistFact>> TherapistsAsync(IdRange range, HashSet<Guid> ofProgram, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var members = await db.Set<CareTeamMember>().AsNoTracking().In(range, m => m.PatientId)
            .Where(m => m.Part == CareTeamPart.Therapist && m.From <= now && (m.Until == null || m.Until > now)).ToListAsync(cancellationToken);
        var seen = await db.Set<ChartSeen>().AsNoTracking().In(range, s => s.PatientId).ToListAsync(cancellationToken);
        var viewed = await db.Set<ChangeView>().AsNoTracking().In(range, v => v.PatientId)
            .Where(v => db.Set<CareTeamMember>().Any(m => m.PatientId == v.PatientId && m.StaffId == v.StaffId && m.Part == CareTeamPart.Therapist))
            .Select(v => new { v.PatientId, v.StaffId, v.EventId }).ToListAsync(cancellationToken);
        var viewsOf = viewed.ToLookup(v => (v.PatientId, v.StaffId), v => v.EventId);
        var userOf = (await users.GetAsync(now, cancellationToken)).Where(one => one.StaffId is not null).ToLookup(one => one.StaffId!.Value, one => one.UserId);
        var permitted = new Dictionary<Guid, IReadOnlySet<Guid>?>();
        foreach (var patient in ofProgram)
            permitted[patient] = await connected.GetOfProgramAsync(patient, cancellationToken);
        return members.ToLookup(m => m.PatientId, m => new TherapistFact(
            m.StaffId,
            seen.Where(s => s.PatientId == m.PatientId && userOf[m.StaffId].Contains(s.UserId)).Max(s => (DateTimeOffset?)s.UpTo),
            !permitted.TryGetValue(m.PatientId, out var some) || some?.Contains(m.StaffId) != false)
        { Viewed = viewsOf[(m.PatientId, m.StaffId)].ToHashSet() });
    }
}
