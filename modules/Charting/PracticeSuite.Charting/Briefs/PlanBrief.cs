using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Briefs;

/// <summary>A version of the plan that waits for its reader's signature, the patient's or a colleague's (K-005, K-108).</summary>
internal sealed class PlanBrief(ChartingDbContext db, PlanSigners signers, IAccess access) : IBriefSource
{
    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Plans.View, question.PatientId, cancellationToken)).IsGranted)
            return [];
        var waiting = await db.PlanVersions.AsNoTracking().Include(v => v.Signatures)
            .Where(v => v.PatientId == question.PatientId && v.SignedOn != null && v.ActiveOn == null && v.SupersededOn == null).OrderBy(v => v.Number).ToListAsync(cancellationToken);
        var lines = new List<BriefLine>();
        foreach (var version in waiting)
        {
            var mine = await signers.SignsAsAsync(version, cancellationToken);
            lines.Add(new BriefLine(BriefPart.ToDecide, TextOf(version, mine, question.Today)) { IsPart2 = version.IsPart2 });
        }

        return lines;
    }

    private static string TextOf(PlanVersion version, IReadOnlyList<PlanSigner> mine, DateOnly today)
    {
        var others = version.Awaits.Except(mine).ToList();
        var awaited = string.Join(" and ", new[] { mine.Count > 0 ? "your signature" : null, others.Count > 0 ? PlanSignatureWords.Of(others) : null }.OfType<string>());
        var signed = version.SignedOn!.Value;
        return $"Plan v{version.Number} waits for {awaited} since {MedicationText.DayOf(signed, today)}, 14 days on {MedicationText.DayOf(signed.AddDays(PlanSigningLimits.Days), today)}";
    }
}
