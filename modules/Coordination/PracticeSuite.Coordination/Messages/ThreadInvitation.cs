using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Coordination.Messages;

/// <summary>That a patient may read one conversation with the practice and answer it: once, until an instant, by whoever knows the birth date (K-069).</summary>
[Access(AccessObject.Messages, Participants = typeof(ThreadParticipant))]
internal sealed class ThreadInvitation : AggregateRoot, IPart2Item, IAboutPatient, IRecordedAsEvents
{
    public const int FewestHours = 1;

    public const int MostHours = 336;

    private const int WrongBirthDates = 5;

    /// <summary>Whoever began in time may finish.</summary>
    private static readonly TimeSpan ToFinish = TimeSpan.FromHours(2);

    private ThreadInvitation()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid ThreadId { get; private init; }

    public bool IsPart2 { get; private set; }

    public DateTimeOffset MadeAt { get; private init; }

    public Guid? MadeById { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public int WrongDates { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>Until when the patient has seen what was written.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When an answer first had nobody to read it, and somebody was told (K-049).</summary>
    public DateTimeOffset? NobodyReadAt { get; private set; }

    /// <param name="isPart2">Something in the conversation is the program's.</param>
    public static ThreadInvitation Make(MessageThread thread, bool isPart2, int hours, Guid? by, DateTimeOffset now)
    {
        if (thread.Kind != ThreadKind.Patient)
            throw MessageErrors.NoPatientHere();
        Check.That(hours is >= FewestHours and <= MostHours, "Hours", $"Hours is {hours}; give {FewestHours} to {MostHours}.");
        return new ThreadInvitation
        {
            PracticeId = thread.PracticeId, PatientId = thread.PatientId, ThreadId = thread.Id, IsPart2 = isPart2, MadeAt = now, MadeById = by, ExpiresAt = now.AddHours(hours),
        };
    }

    public ThreadInvitationState StateAt(DateTimeOffset now)
    {
        if (AnsweredAt is not null)
            return ThreadInvitationState.Answered;
        if (WithdrawnAt is not null)
            return ThreadInvitationState.Withdrawn;
        if (WrongDates >= WrongBirthDates)
            return ThreadInvitationState.Blocked;
        if (now >= ExpiresAt && !(now < OpenedAt + ToFinish))
            return ThreadInvitationState.Expired;
        return OpenedAt is null ? ThreadInvitationState.Waiting : ThreadInvitationState.Opened;
    }

    public bool IsOpenAt(DateTimeOffset now) => StateAt(now) is ThreadInvitationState.Waiting or ThreadInvitationState.Opened;

    public void Open(DateTimeOffset now)
    {
        if (now < ExpiresAt)
            OpenedAt = now;
        SeenAt = now;
    }

    public void See(DateTimeOffset now) => SeenAt = now;

    public void CountWrongDate() => WrongDates++;

    public void Answer(DateTimeOffset now) => AnsweredAt = now;

    public void MissReader(DateTimeOffset now) => NobodyReadAt ??= now;

    public void Withdraw(DateTimeOffset now)
    {
        if (!IsOpenAt(now))
            throw MessageErrors.InvitationOver(Id);
        WithdrawnAt = now;
    }
}

/// <summary>
/// Which invitation a token opens. Not under the practice filter: whoever holds a link has no practice before, and is told it by this. The
/// token says nothing of a patient.
/// </summary>
internal sealed class ThreadLink
{
    private ThreadLink()
    {
    }

    public string TokenHash { get; private init; } = "";

    public PracticeId PracticeId { get; private init; }

    public Guid InvitationId { get; private init; }

    public static (ThreadLink Link, string Token) To(ThreadInvitation invitation)
    {
        var token = LinkSecret.Make();
        return (new ThreadLink { TokenHash = LinkSecret.HashOf(token), PracticeId = invitation.PracticeId, InvitationId = invitation.Id }, token);
    }
}

internal sealed class ThreadInvitationConfiguration : IEntityTypeConfiguration<ThreadInvitation>, IEntityTypeConfiguration<ThreadLink>
{
    public void Configure(EntityTypeBuilder<ThreadInvitation> invitation)
    {
        invitation.ToTable("coordination_thread_invitations");
        invitation.HasOne<MessageThread>().WithMany().HasForeignKey(i => i.ThreadId).OnDelete(DeleteBehavior.Restrict);
        invitation.HasIndex(i => new { i.PracticeId, i.ThreadId, i.MadeAt });
        invitation.HasIndex(i => new { i.PracticeId, i.PatientId });
    }

    public void Configure(EntityTypeBuilder<ThreadLink> link)
    {
        link.ToTable("coordination_thread_links");
        link.HasKey(l => l.TokenHash);
        link.Property(l => l.TokenHash).HasMaxLength(LinkSecret.HashLetters);
        // Disposed of with the record.
        link.HasOne<ThreadInvitation>().WithMany().HasForeignKey(l => l.InvitationId).OnDelete(DeleteBehavior.Cascade);
    }
}
