using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Briefs;

/// <summary>The team's open questions: those that the reader is to answer stand with what is to decide (K-108), the newest others with what was said (K-103).</summary>
internal sealed class QuestionBrief(IOpenQuestionAppService questions, IAccess access) : IBriefSource
{
    private const int Newest = 5;
    private const int Words = 30;

    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Plans.View, question.PatientId, cancellationToken)).IsGranted)
            return [];
        var open = (await questions.GetListAsync(question.PatientId, cancellationToken)).Where(one => one.Answer is null).ToList();
        var mine = open.Where(one => one.OwnerId == access.Caller.StaffId).ToList();
        return
        [
            .. mine.Select(one => LineOf(BriefPart.ToDecide, one, question.Today)),
            .. open.Except(mine).OrderByDescending(one => one.AskedAt).Take(Newest).Select(one => LineOf(BriefPart.TherapistSays, one, question.Today)),
        ];
    }

    private static BriefLine LineOf(BriefPart part, OpenQuestionDto one, DateOnly today) => new(
        part, $"{QuestionText.LeadOf(one.Subject, one.AskedBy)}: {BriefFit.Cut(one.Text, Words)} ({(one.IsOverdue ? "overdue since" : "by")} {MedicationText.DayOf(one.DueOn, today)})")
    { IsPart2 = one.IsPart2 };
}
