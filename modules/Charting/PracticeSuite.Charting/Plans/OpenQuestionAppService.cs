using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

internal sealed class OpenQuestionAppService(ChartingDbContext db, ICareTeamFacts teams, ChartClock clock, IAccess access) : IOpenQuestionAppService
{
    public async Task<IReadOnlyList<OpenQuestionDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, patientId, cancellationToken);

        var all = await db.Set<OpenQuestion>().AsNoTracking().Where(q => q.PatientId == patientId).ToListAsync(cancellationToken);
        var (today, _) = await TodayAsync(cancellationToken);
        return
        [
            .. all.Where(q => q.Answer is null).OrderBy(q => q.DueOn).ThenBy(q => q.AskedAt).Concat(all.Where(q => q.Answer is not null).OrderByDescending(q => q.AnsweredAt))
                .Select(q => q.Shown(today)),
        ];
    }

    public async Task<IReadOnlyList<OpenQuestionDto>> GetMineAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, cancellationToken);

        var me = access.Caller.StaffId;
        var all = await db.Set<OpenQuestion>().AsNoTracking().Where(q => q.OwnerId == me && q.AnsweredAt == null).OrderBy(q => q.DueOn).ThenBy(q => q.AskedAt).ToListAsync(cancellationToken);
        var (today, _) = await TodayAsync(cancellationToken);
        return [.. all.Select(q => q.Shown(today))];
    }

    public async Task<OpenQuestionDto> AskAsync(Guid patientId, OpenQuestionInput question, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Edit, patientId, cancellationToken);

        await db.PatientAsync(patientId, cancellationToken);
        var (today, by) = await TodayAsync(cancellationToken);
        var asked = OpenQuestion.Ask(db.CurrentPractice, patientId, question, await teams.GetMembersAsync(patientId, cancellationToken), today, by);
        db.Add(asked);
        await db.SaveChangesAsync(cancellationToken);
        return asked.Shown(today);
    }

    public async Task<OpenQuestionDto> AnswerAsync(Guid id, string? answer, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Edit, cancellationToken);

        var question = await db.Set<OpenQuestion>().SingleOrDefaultAsync(q => q.Id == id, cancellationToken) ?? throw ChartingErrors.QuestionNotFound(id);
        await access.DemandAsync(ChartingPermissions.Plans.Edit, question.PatientId, cancellationToken);
        if (!question.IsPart2 && await db.IsCallerOfProgramAsync(cancellationToken))
            throw ChartingErrors.QuestionNotOfProgram(id);
        var (today, by) = await TodayAsync(cancellationToken);
        question.Close(answer, by);
        await db.SaveChangesAsync(cancellationToken);
        return question.Shown(today);
    }

    private async Task<(DateOnly Today, PlanWriter By)> TodayAsync(CancellationToken cancellationToken)
    {
        var day = await clock.ReadAsync(cancellationToken);
        return (day.DateOf(day.Now, null), new PlanWriter(access.Caller.Name, access.Caller.UserId, day.Now));
    }
}
