using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

/// <summary>
/// Tells the clinical directors of what a pair still disagrees on after a week (K-021). That it was done stands in the question's own row and is written
/// in one transaction with the notices: what was done is not done again, and what was not, is found by its time.
/// </summary>
internal sealed class Disagreements(
    ChartingDbContext db, IUserHistory users, IConnectedStaff connected, IEnumerable<IHearOfDisagreements> listeners, TimeProvider clock)
{
    /// <summary>Of patients in care, the longest waiting first; at most so many.</summary>
    public async Task<IReadOnlyList<Guid>> GetDueAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.Set<OpenQuestion>().Where(q => q.DirectorAt <= now && db.Patients.Any(p => p.Id == q.PatientId && p.DiedAt == null && p.DischargedOn == null))
            .OrderBy(q => q.DirectorAt).Select(q => q.Id).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>Once: of two nodes the second meets the row, as does whoever answers at the same moment. A practice without a director has it waiting until there is one.</summary>
    public async Task TellAsync(Guid questionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var question = await db.Set<OpenQuestion>().SingleOrDefaultAsync(q => q.Id == questionId, cancellationToken);
        if (question is not { DirectorAt: { } at } || at > now)
            return;
        var directors = await users.GetDirectorsAsync(now, cancellationToken);
        if (directors.Count == 0)
            return;
        var knowing = question.IsPart2 ? await KnowingAsync(question.PatientId, directors, cancellationToken) : directors;
        question.TellDirector(now);
        await db.SaveOrAsync(PlanErrors.QuestionMeanwhile, cancellationToken);
        var isNamed = knowing.Count > 0;
        var waits = new DisagreementWaits(
            isNamed ? question.PatientId : null, question.AskedBy, question.AskedByUserId, (now - question.AskedAt).Days, now, isNamed && question.IsPart2, isNamed ? knowing : directors);
        foreach (var listener in listeners)
            await listener.HearAsync(waits, cancellationToken);
    }

    /// <summary>K-049: who may know of what is the Part 2 program's. A consent to treatment opens it to whoever has to do with the patient.</summary>
    private async Task<IReadOnlyList<Guid>> KnowingAsync(Guid patientId, IReadOnlyList<Guid> directors, CancellationToken cancellationToken)
    {
        if (await db.IsProgramWholeAsync(cancellationToken))
            return directors;
        var may = await connected.GetOfProgramAsync(patientId, cancellationToken) ?? await connected.GetAsync(patientId, cancellationToken);
        return [.. directors.Where(may.Contains)];
    }
}
