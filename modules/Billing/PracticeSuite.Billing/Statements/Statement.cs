using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Statements;

/// <summary>A patient's statement as it was printed, kept for good.</summary>
[Access(AccessObject.Claims)]
internal sealed class Statement : IBilledItem, IAboutPatient
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PracticeId PracticeId { get; init; }

    public required Guid PatientId { get; init; }

    public bool IsPart2 { get; init; }

    public required StatementSubject Subject { get; init; }

    public required string Account { get; init; }

    /// <summary>1, 2, 3 … of the account.</summary>
    public required int Sequence { get; init; }

    public required DateOnly On { get; init; }

    public required DateOnly DueOn { get; init; }

    public required long AmountCents { get; init; }

    public required DateTimeOffset PrintedAt { get; init; }

    public required string PrintedBy { get; init; }

    /// <summary>With which others it was printed; null = alone.</summary>
    public Guid? RunId { get; init; }

    /// <summary>JSON of <c>StatementContent</c>, exactly as it was hashed.</summary>
    public required string Content { get; init; }

    public required string ContentSha256 { get; init; }

    public string Number => $"{Account}-{Sequence}";
}

internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    private const int AccountSigns = 10;

    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.ToTable("billing_statements");
        statement.Ignore(s => s.Number);
        statement.Property(s => s.Account).HasMaxLength(AccountSigns);
        statement.Property(s => s.On).HasColumnName("printed_on");
        statement.Property(s => s.PrintedBy).HasMaxLength(120);
        statement.Property(s => s.ContentSha256).HasMaxLength(64);
        // What keeps two who print at the same time from sending the same patient two.
        statement.HasIndex(s => new { s.PracticeId, s.Account, s.Sequence, s.IsPart2 }).IsUnique();
        statement.HasIndex(s => new { s.PracticeId, s.PatientId });
        statement.HasIndex(s => new { s.PracticeId, s.RunId });
    }
}
