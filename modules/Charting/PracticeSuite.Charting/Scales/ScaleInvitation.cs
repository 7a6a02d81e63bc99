using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Scales;

/// <summary>That a patient is asked to fill in scales without anybody: once, until an instant, by whoever knows the birth date.</summary>
[Access(AccessObject.RatingScales)]
internal sealed class ScaleInvitation : AggregateRoot, IPart2Item, IAboutPatient, IRecordedAsEvents
{
    private ScaleInvitation()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public IReadOnlyList<string> Scales { get; private init; } = [];

    public ScaleChannel Channel { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    public Guid? MadeById { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public int WrongDates { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? FilledInAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static ScaleInvitation Make(PracticeId practice, Guid patientId, ScaleInvitationInput given, Guid? by, DateTimeOffset now)
    {
        Check.That(Enum.IsDefined(given.Channel), nameof(given.Channel), "Channel is none of the list.");
        Check.That(
            given.Hours is >= ScaleInvitationLimits.FewestHours and <= ScaleInvitationLimits.MostHours,
            nameof(given.Hours), $"Hours is {given.Hours}; give {ScaleInvitationLimits.FewestHours} to {ScaleInvitationLimits.MostHours}.");
        return new ScaleInvitation
        {
            PracticeId = practice,
            PatientId = patientId,
            Scales = Checked(given.Scales),
            Channel = given.Channel,
            MadeAt = now,
            MadeById = by,
            ExpiresAt = now + (given.Channel == ScaleChannel.Tablet ? ScaleInvitationLimits.OnTablet : TimeSpan.FromHours(given.Hours)),
        };
    }

    public ScaleInvitationState StateAt(DateTimeOffset now)
    {
        if (FilledInAt is not null)
            return ScaleInvitationState.FilledIn;
        if (WithdrawnAt is not null)
            return ScaleInvitationState.Withdrawn;
        if (WrongDates >= ScaleInvitationLimits.WrongBirthDates)
            return ScaleInvitationState.Blocked;
        if (now >= ExpiresAt && !(now < OpenedAt + ScaleInvitationLimits.ToFinish))
            return ScaleInvitationState.Expired;
        return OpenedAt is null ? ScaleInvitationState.Waiting : ScaleInvitationState.Opened;
    }

    public bool IsOpenAt(DateTimeOffset now) => StateAt(now) is ScaleInvitationState.Waiting or ScaleInvitationState.Opened;

    /// <summary>
    /// Whoever opened it by the birth date may send what they wrote, for a while and whatever became of the link since: another person's wrong
    /// dates, its end, a form from a second window (P-205). Only what was withdrawn is taken from nobody.
    /// </summary>
    public bool MayFinishAt(DateTimeOffset now) => WithdrawnAt is null && (IsOpenAt(now) || now < (OpenedAt ?? FilledInAt) + ScaleInvitationLimits.ToFinish);

    public void Open(DateTimeOffset now)
    {
        if (now < ExpiresAt)
            OpenedAt = now;
    }

    public void CountWrongDate() => WrongDates++;

    public void FillIn(DateTimeOffset now)
    {
        if (!MayFinishAt(now))
            throw ScaleErrors.InvitationOver(Id);
        FilledInAt ??= now;
    }

    public void Withdraw(DateTimeOffset now)
    {
        DemandOpen(now);
        WithdrawnAt = now;
    }

    private void DemandOpen(DateTimeOffset now)
    {
        if (!IsOpenAt(now))
            throw ScaleErrors.InvitationOver(Id);
    }

    private static IReadOnlyList<string> Checked(IReadOnlyList<string> given)
    {
        Check.That(given.Count > 0, nameof(Scales), $"Scales is empty; choose at least one of {string.Join(", ", RatingScales.ForPatients)}.");
        return [.. given.Select(Checked).Distinct(StringComparer.Ordinal)];
    }

    private static string Checked(string given)
    {
        var scale = RatingScales.Find(given);
        Check.That(scale is not null, nameof(Scales), $"Scales has one that is not known; use {string.Join(", ", RatingScales.ForPatients)}.");
        return RatingScales.ForPatients.Contains(scale) ? scale : throw ScaleErrors.NotForPatients(scale);
    }
}
