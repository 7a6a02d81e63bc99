using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>What is still owed to the patient, and since when (P-200, UF-06, UF-34; K-108).</summary>
internal sealed class DutyBrief(ICareDutyAppService duties, IAccess access) : IBriefSource
{
    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Flags.View, question.PatientId, cancellationToken)).IsGranted)
            return [];
        return
        [
            .. (await duties.GetAsync(question.PatientId, cancellationToken)).Select(duty => new BriefLine(
                BriefPart.ToDecide, $"{duty.What}: {(duty.IsOverdue ? "overdue since" : "due")} {MedicationText.DayOf(duty.DueOn, question.Today)}") { IsPart2 = duty.IsPart2 }),
        ];
    }
}
