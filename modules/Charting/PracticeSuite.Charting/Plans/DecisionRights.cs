using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

/// <summary>Who answers: a question whoever writes in the plan, and what a pair disagrees on who decides it, whoever stands in for them (K-019), or a clinical director who was told (K-021).</summary>
internal sealed class DecisionRights(ICareTeamFacts teams, IConnectedStaff connected, IUserHistory users, IAccess access, TimeProvider clock)
{
    /// <summary>What whoever answers has to have: a director, who writes nothing in a plan, decides as they sign it.</summary>
    public string Permission => access.May(ChartingPermissions.Plans.Edit) || !access.May(ChartingPermissions.Plans.Sign) ? ChartingPermissions.Plans.Edit : ChartingPermissions.Plans.Sign;

    public async Task<bool> MayAnswerAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        if (question.Answer is not null)
            return false;
        if (question.Subject is not { } subject)
            return access.May(ChartingPermissions.Plans.Edit);
        return access.Caller.StaffId is { } me
            && ((access.May(ChartingPermissions.Plans.Edit) && await DecidesAsync(question.PatientId, subject, me, cancellationToken))
                || (question.DirectorToldAt is not null && access.May(ChartingPermissions.Plans.Sign) && (await users.GetDirectorsAsync(clock.GetUtcNow(), cancellationToken)).Contains(me)));
    }

    public async Task DemandAsync(OpenQuestion question, CancellationToken cancellationToken)
    {
        if (question.Answer is not null || await MayAnswerAsync(question, cancellationToken))
            return;
        if (question.Subject is not { } subject)
            await access.DemandAsync(ChartingPermissions.Plans.Edit, question.PatientId, cancellationToken);
        else
            throw PlanErrors.AnotherDecides(subject, question.Id);
    }

    /// <summary>Of medication a stand-in decides who prescribes it.</summary>
    private async Task<bool> DecidesAsync(Guid patientId, DecisionSubject subject, Guid me, CancellationToken cancellationToken)
    {
        var holders = await teams.GetOfPartsAsync(patientId, DecisionRule.PartsOf(subject), cancellationToken);
        return holders.Contains(me)
            || ((subject != DecisionSubject.Medication || access.May(ChartingPermissions.Medications.Edit))
                && (await connected.GetStandInsAsync(patientId, cancellationToken)).Any(one => one.StaffId == me && holders.Contains(one.ForStaffId)));
    }
}
