using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

internal sealed class OpenQuestionAppService(ChartingDbContext db, ICareTeamFacts teams, IStaffDirectory staff, ChartClock clock, DecisionRights rights, IAccess access) : IOpenQuestionAppService
{
    public async Task<IReadOnlyList<OpenQuestionDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, patientId, cancellationToken);

        var all = await db.Set<OpenQuestion>().AsNoTracking().Where(q => q.PatientId == patientId).ToListAsync(cancellationToken);
        var (today, _) = await TodayAsync(cancellationToken);
        var team = await TeamAsync(patientId, cancellationToken);
        var shown = new List<OpenQuestionDto>();
        foreach (var one in all.Where(q => q.Answer is null).OrderBy(q => q.DueOn).ThenBy(q => q.AskedAt).Concat(all.Where(q => q.Answer is not null).OrderByDescending(q => q.AnsweredAt)))
            shown.Add(await ShowAsync(one, today, team, cancellationToken));
        return shown;
    }

    public async Task<IReadOnlyList<OpenQuestionDto>> GetMineAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, cancellationToken);

        var me = access.Caller.StaffId;
        var user = access.Caller.UserId;
        var open = await db.Set<OpenQuestion>().AsNoTracking()
            .Where(q => (q.OwnerId == me || (user != null && q.AskedByUserId == user)) && q.AnsweredAt == null && db.Patients.Any(p => p.Id == q.PatientId && p.DiedAt == null && p.DischargedOn == null))
            .OrderBy(q => q.DueOn).ThenBy(q => q.AskedAt).ToListAsync(cancellationToken);
        var (today, _) = await TodayAsync(cancellationToken);
        var byPatient = new Dictionary<Guid, IReadOnlyCollection<Guid>>();
        foreach (var patient in open.Select(q => q.PatientId).Distinct())
            byPatient[patient] = await TeamAsync(patient, cancellationToken);
        var shown = new List<OpenQuestionDto>();
        foreach (var one in open)
            shown.Add(await ShowAsync(one, today, byPatient[one.PatientId], cancellationToken));
        return shown.FindAll(q => q.OwnerId == me || q.HasNoOwner);
    }

    public async Task<OpenQuestionDto> GiveToAsync(Guid id, Guid? ownerId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Edit, cancellationToken);

        var question = await FindAsync(id, ChartingPermissions.Plans.Edit, cancellationToken);
        var team = await TeamAsync(question.PatientId, cancellationToken);
        question.GiveTo(ownerId, team);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(question, (await TodayAsync(cancellationToken)).Today, team, cancellationToken);
    }

    public async Task<OpenQuestionDto> AskAsync(Guid patientId, OpenQuestionInput question, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Edit, patientId, cancellationToken);

        await db.PatientAsync(patientId, cancellationToken);
        var (today, by) = await TodayAsync(cancellationToken);
        var asked = OpenQuestion.Ask(db.CurrentPractice, patientId, question, await TeamAsync(patientId, cancellationToken), today, by);
        db.Add(asked);
        await db.SaveChangesAsync(cancellationToken);
        return asked.Shown(today);
    }

    public async Task<OpenQuestionDto> AnswerAsync(Guid id, string? answer, CancellationToken cancellationToken)
    {
        await access.DemandAsync(rights.Permission, cancellationToken);

        var question = await FindAsync(id, rights.Permission, cancellationToken);
        await rights.DemandAsync(question, cancellationToken);
        if (!question.IsPart2 && await db.IsCallerOfProgramAsync(cancellationToken))
            throw PlanErrors.QuestionNotOfProgram(id);
        var (today, by) = await TodayAsync(cancellationToken);
        question.Close(answer, by);
        await db.SaveChangesAsync(cancellationToken);
        return question.Shown(today);
    }

    private async Task<OpenQuestion> FindAsync(Guid id, string permission, CancellationToken cancellationToken)
    {
        var question = await db.Set<OpenQuestion>().SingleOrDefaultAsync(q => q.Id == id, cancellationToken) ?? throw PlanErrors.QuestionNotFound(id);
        await access.DemandAsync(permission, question.PatientId, cancellationToken);
        return question;
    }

    private async Task<OpenQuestionDto> ShowAsync(OpenQuestion question, DateOnly today, IReadOnlyCollection<Guid> team, CancellationToken cancellationToken) => question.Shown(today) with
    {
        HasNoOwner = question.Answer is null && !team.Contains(question.OwnerId),
        MayAnswer = await rights.MayAnswerAsync(question, cancellationToken),
    };

    /// <summary>Who is of the team and works here.</summary>
    private async Task<IReadOnlyCollection<Guid>> TeamAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var (members, (today, _)) = (await staff.GetAllAsync(cancellationToken), await TodayAsync(cancellationToken));
        return [.. (await teams.GetMembersAsync(patientId, cancellationToken)).Where(id => members.GetValueOrDefault(id)?.IsEmployedOn(today) == true)];
    }

    private async Task<(DateOnly Today, PlanWriter By)> TodayAsync(CancellationToken cancellationToken)
    {
        var day = await clock.ReadAsync(cancellationToken);
        return (day.DateOf(day.Now, null), new PlanWriter(access.Caller.Name, access.Caller.UserId, day.Now));
    }
}
