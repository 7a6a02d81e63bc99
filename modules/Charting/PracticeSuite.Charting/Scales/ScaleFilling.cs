using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Charting.Scales.Scoring;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Scales;

/// <summary>
/// The patient has neither role nor relationship: the token, by which the invitation was found, and the birth date stand for both. What is
/// read here is the one patient's, and answered are the names of the scales.
/// </summary>
internal sealed class ScaleFilling(ChartingDbContext db, ChartClock clock, ScaleCuts cuts, IUrgentFlags flags, IAccess access, IAuditTrail trail, TimeProvider time) : IScaleFilling
{
    public async Task<ScaleForm?> OpenAsync(Guid invitation, DateOnly born, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        if (await FindAsync(invitation, cancellationToken) is not var (found, patient))
            return null;
        if (!found.IsOpenAt(time.GetUtcNow()))
        {
            Record(found, AuditAction.Attempt, AuditOutcome.Failed, $"{found.StateAt(time.GetUtcNow())}");
            return null;
        }

        // Right or wrong, each try is saved: of many at once only one is looked at, so that nobody has more than the five.
        db.Guard(found);
        var isRight = patient.BirthDate == born;
        if (isRight)
            found.Open(time.GetUtcNow());
        else
            found.CountWrongDate();
        await db.SaveChangesAsync(cancellationToken);
        Record(found, isRight ? AuditAction.View : AuditAction.Attempt, isRight ? AuditOutcome.Done : AuditOutcome.Failed, isRight ? null : "WrongBirthDate");
        return isRight ? Form(found) : null;
    }

    public async Task<ScaleForm?> ReadAsync(Guid invitation, DateOnly born, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await FindAsync(invitation, cancellationToken) is var (found, patient) && patient.BirthDate == born && found.MayFinishAt(time.GetUtcNow()) ? Form(found) : null;
    }

    public async Task<ScaleThanks?> SubmitAsync(
        Guid invitation, DateOnly born, IReadOnlyDictionary<string, IReadOnlyDictionary<int, int>> answers, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        if (await FindAsync(invitation, cancellationToken) is not var (found, patient) || patient.BirthDate != born)
            return null;
        var given = found.Scales.Where(scale => answers.TryGetValue(scale, out var some) && some.Count > 0).ToList();
        var thanks = new ScaleThanks(found.Channel, given.Exists(scale => RatingScales.Get(scale).AsksForHelp(answers[scale])));
        var kept = await KeptAsync(found, cancellationToken);
        given.RemoveAll(scale => kept.Contains((scale, ScaleAnswers.Of(RatingScales.Get(scale), answers[scale]).ToString())));
        if (found.FilledInAt is not null && given.Count == 0)
            return thanks;
        if (!found.MayFinishAt(time.GetUtcNow()))
            return null;
        Check.That(given.Count > 0, "Answers", "No question is answered; answer at least one.");

        await KeepAsync(found, patient, given.Select(scale => (scale, answers[scale])), kept.Select(one => one.Scale).ToHashSet(StringComparer.Ordinal), cancellationToken);
        return thanks;
    }

    /// <summary>What came by it already: the same form again is no second result, and other answers from a second window are not lost (P-205).</summary>
    private async Task<IReadOnlySet<(string Scale, string Answers)>> KeptAsync(ScaleInvitation invitation, CancellationToken cancellationToken) => invitation.FilledInAt is null
        ? new HashSet<(string, string)>()
        : (await db.Scales.AsNoTracking()
            .Where(result => result.PatientId == invitation.PatientId && result.InvitationId == invitation.Id && result.Answers != null)
            .Select(result => new { result.Scale, result.Answers }).ToListAsync(cancellationToken)).Select(one => (one.Scale, one.Answers!)).ToHashSet();

    private async Task KeepAsync(
        ScaleInvitation invitation, Patient patient, IEnumerable<(string Scale, IReadOnlyDictionary<int, int> Answers)> given, HashSet<string> before, CancellationToken cancellationToken)
    {
        var today = await clock.ReadAsync(cancellationToken);
        var judgedBy = await JudgedByAsync(invitation, cancellationToken);
        foreach (var (scale, answers) in given)
        {
            judgedBy ??= RatingScales.JudgesProgress(scale) ? scale : null;
            var result = ScaleResult.FillIn(invitation, patient.Key, scale, answers, scale == judgedBy, before.Contains(scale), today);
            await cuts.JudgeAsync([result], cancellationToken);
            db.Add(result);
        }

        invitation.FillIn(time.GetUtcNow());
        db.Guard(invitation);
        Record(invitation, AuditAction.Update, AuditOutcome.Done, "FilledIn");
        await db.SaveChangesAsync(cancellationToken);
        await flags.EvaluateAsync(patient.Id, cancellationToken);
    }

    /// <summary>The scale by which progress was judged first (B-012); of what only the Part 2 program knows nothing is told by a result that is not the program's.</summary>
    private Task<string?> JudgedByAsync(ScaleInvitation invitation, CancellationToken cancellationToken) => db.Scales.AsNoTracking()
        .Where(result => result.PatientId == invitation.PatientId && result.IsPrimary && result.ErrorReason == null && (!result.IsPart2 || invitation.IsPart2))
        .OrderBy(result => result.CompletedOn).ThenBy(result => result.Id).Select(result => result.Scale).FirstOrDefaultAsync(cancellationToken);

    private async Task<(ScaleInvitation Invitation, Patient Patient)?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<ScaleInvitation>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is { } found
            ? (found, await db.PatientAsync(found.PatientId, cancellationToken))
            : null;

    private void Record(ScaleInvitation invitation, AuditAction action, AuditOutcome outcome, string? reason) => trail.Record(
        new AuditEvent(action, nameof(ScaleInvitation), $"{invitation.Id}") { PatientId = invitation.PatientId, Outcome = outcome, Reason = reason });

    private static ScaleForm Form(ScaleInvitation invitation) => new(invitation.Scales, invitation.Channel);
}
