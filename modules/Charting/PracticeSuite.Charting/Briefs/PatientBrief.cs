using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Briefs;

/// <summary>Who it is, what they do not tolerate, whom to turn to, and to whoever may know that they are the Part 2 program's (K-100).</summary>
internal sealed class PatientBrief(ChartingDbContext db, IAllergyAppService allergies, IStaffDirectory staff, IAccess access, TimeProvider clock) : IBriefSource
{
    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        var patient = await db.PatientAsync(question.PatientId, cancellationToken);
        var lines = new List<BriefLine>
        {
            Line(string.Join(", ", new[] { patient.FullName ?? patient.Mrn, patient.BirthDate is { } born ? $"{born.CompletedYears(question.Today)} years" : null, patient.Pronouns }.OfType<string>())),
        };
        if ((await access.DecideAsync(ChartingPermissions.Medications.View, question.PatientId, cancellationToken)).IsGranted)
            lines.Add(AllergyLine(await allergies.GetAsync(question.PatientId, cancellationToken)));
        if (await PrimaryAsync(question.PatientId, cancellationToken) is { } primary)
            lines.Add(Line($"Primary clinician: {primary}"));
        if (patient.IsPart2Record && await access.SeesPart2Async(question.PatientId, cancellationToken))
            lines.Add(Line("Patient of the Part 2 program; what is here may be told on only with consent") with { IsPart2 = true });
        return lines;
    }

    private async Task<string?> PrimaryAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var primary = await db.Set<CareTeamMember>().Where(m => m.PatientId == patientId && m.IsPrimary && m.From <= now && (m.Until == null || m.Until > now))
            .Select(m => (Guid?)m.StaffId).FirstOrDefaultAsync(cancellationToken);
        return primary is { } id && (await staff.GetAllAsync(cancellationToken)).TryGetValue(id, out var member) ? member.DisplayName : null;
    }

    private static BriefLine AllergyLine(AllergyListDto known) => Line(known.Answer switch
    {
        AllergyAnswer.NotAsked => "Allergies: not asked",
        AllergyAnswer.NoneKnown => "No known allergies",
        _ => $"Allergies: {string.Join("; ", known.Active.Select(one => $"{one.Substance}{(one.Reaction is { } reaction ? $" ({reaction})" : "")}"))}",
    }) with
    { IsPart2 = known.Active.Any(one => one.IsPart2) };

    private static BriefLine Line(string text) => new(BriefPart.Patient, text);
}
