using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

/// <summary>A question of the team, or what its pair disagrees on (K-021), until somebody answers it (K-005). Neither is edited.</summary>
[Access(AccessObject.TreatmentPlan)]
internal sealed class OpenQuestion : AggregateRoot, IPart2Item, IAboutPatient
{
    private OpenQuestion()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public string Text { get; private init; } = "";

    public Guid OwnerId { get; private set; }

    public DateOnly DueOn { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public string AskedBy { get; private init; } = "";

    public Guid? AskedByUserId { get; private init; }

    /// <summary>Null = nobody disagrees.</summary>
    public DecisionSubject? Subject { get; private init; }

    public string? TherapistPosition { get; private init; }

    public string? PrescriberPosition { get; private init; }

    /// <summary>When the clinical director is to be told; null = no more.</summary>
    public DateTimeOffset? DirectorAt { get; private set; }

    public DateTimeOffset? DirectorToldAt { get; private set; }

    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    public Guid? AnsweredByUserId { get; private set; }

    /// <param name="team">Everybody on the patient's team now.</param>
    public static OpenQuestion Ask(PracticeId practice, Guid patientId, OpenQuestionInput given, IReadOnlyCollection<Guid> team, DateOnly today, PlanWriter by)
    {
        var text = Check.Required(given.Text, nameof(Text), OpenQuestionLimits.Text);
        var owner = OfTeam(given.OwnerId, team);
        Check.That(
            given.DueOn >= today && given.DueOn <= today.AddDays(OpenQuestionLimits.DaysAhead), nameof(DueOn), "DueOn is past or more than a year ahead; give the day by which it is answered.");
        var isDisagreement = given.Subject is not null;
        Check.That(given.Subject is not { } subject || Enum.IsDefined(subject), nameof(Subject), "Subject is not known; choose what the two disagree on.");
        return new OpenQuestion
        {
            PracticeId = practice, PatientId = patientId, Text = text, OwnerId = owner, DueOn = given.DueOn, AskedAt = by.At, AskedBy = by.Name, AskedByUserId = by.UserId,
            Subject = given.Subject,
            TherapistPosition = isDisagreement ? Check.Required(given.TherapistPosition, nameof(TherapistPosition), OpenQuestionLimits.Text) : null,
            PrescriberPosition = isDisagreement ? Check.Required(given.PrescriberPosition, nameof(PrescriberPosition), OpenQuestionLimits.Text) : null,
            DirectorAt = isDisagreement ? by.At.AddDays(DecisionRule.DirectorDays) : null,
        };
    }

    /// <summary>K-021: that the clinical director was told, once.</summary>
    public void TellDirector(DateTimeOffset now) => (DirectorAt, DirectorToldAt) = (null, now);

    /// <summary>Another one sees to the answer, as when who did left the team.</summary>
    public void GiveTo(Guid? owner, IReadOnlyCollection<Guid> team)
    {
        if (Answer is not null)
            throw PlanErrors.QuestionAnswered(Id);
        OwnerId = OfTeam(owner, team);
    }

    private static Guid OfTeam(Guid? owner, IReadOnlyCollection<Guid> team)
    {
        Check.That(owner is { } one && team.Contains(one), nameof(OwnerId), "OwnerId is nobody of the patient's team; choose who sees to the answer.");
        return owner!.Value;
    }

    public void Close(string? answer, PlanWriter by)
    {
        if (Answer is not null)
            throw PlanErrors.QuestionAnswered(Id);
        (Answer, AnsweredAt, AnsweredBy, AnsweredByUserId) = (Check.Required(answer, nameof(Answer), OpenQuestionLimits.Text), by.At, by.Name, by.UserId);
        DirectorAt = null;
    }

    public OpenQuestionDto Shown(DateOnly today) =>
        new(Id, PatientId, Text, AskedBy, AskedAt, OwnerId, DueOn, Answer is null && DueOn < today, Answer, AnsweredBy, AnsweredAt)
        {
            IsPart2 = IsPart2, Subject = Subject, TherapistPosition = TherapistPosition, PrescriberPosition = PrescriberPosition, DirectorAt = DirectorAt, DirectorToldAt = DirectorToldAt,
        };
}

internal sealed class OpenQuestionConfiguration : IEntityTypeConfiguration<OpenQuestion>
{
    private const int UserName = 100;
    private const int SubjectName = 16;

    public void Configure(EntityTypeBuilder<OpenQuestion> question)
    {
        question.ToTable("charting_open_questions");
        question.Property(q => q.Text).HasColumnName("question").HasMaxLength(OpenQuestionLimits.Text);
        question.Property(q => q.Answer).HasMaxLength(OpenQuestionLimits.Text);
        question.Property(q => q.AskedBy).HasMaxLength(UserName);
        question.Property(q => q.AnsweredBy).HasMaxLength(UserName);
        question.Property(q => q.Subject).HasConversion<string>().HasMaxLength(SubjectName);
        question.Property(q => q.TherapistPosition).HasMaxLength(OpenQuestionLimits.Text);
        question.Property(q => q.PrescriberPosition).HasMaxLength(OpenQuestionLimits.Text);
        question.BelongsToPatient();
        question.HasIndex(q => new { q.PracticeId, q.DirectorAt });
        question.HasIndex(q => new { q.PracticeId, q.OwnerId, q.AnsweredAt });
    }
}
