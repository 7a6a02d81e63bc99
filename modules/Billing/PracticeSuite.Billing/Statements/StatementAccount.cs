using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Statements;

/// <summary>How one patient's statements go out, where it differs from the rule; its id is the patient's.</summary>
[Access(AccessObject.Demographics, Patient = nameof(Id))]
internal sealed class StatementAccount : AggregateRoot, IBelongsToPractice
{
    private StatementAccount()
    {
    }

    public StatementAccount(PracticeId practice, Guid patientId) => (PracticeId, Id) = (practice, patientId);

    public PracticeId PracticeId { get; private init; }

    public string? GuarantorName { get; private set; }

    public string? GuarantorRelationship { get; private set; }

    public string? GuarantorLine1 { get; private set; }

    public string? GuarantorLine2 { get; private set; }

    public string? GuarantorCity { get; private set; }

    public string? GuarantorState { get; private set; }

    public string? GuarantorZip { get; private set; }

    public StatementHold? Hold { get; private set; }

    public string? HoldReason { get; private set; }

    /// <summary>Somebody looked at who is written to after the patient's death (C-384, B-170).</summary>
    public bool DeathReviewed { get; private set; }

    /// <summary>Claims of services to which a minor consented alone, and of which the guarantor is not told (C-385).</summary>
    public IReadOnlyList<Guid> ConfidentialClaims { get; private set; } = [];

    public string ChangedBy { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public GuarantorDto? Guarantor => GuarantorName is null
        ? null
        : new GuarantorDto(GuarantorName, GuarantorRelationship!, GuarantorLine1!, GuarantorLine2, GuarantorCity!, GuarantorState!, GuarantorZip!);

    public void Change(StatementTermsDto terms, Act act)
    {
        Check.That(
            terms.Hold is null or StatementHold.OnHold or StatementHold.Bankrupt, nameof(terms.Hold), $"Hold is {terms.Hold}, which nobody sets; choose on hold, bankrupt or none.");
        (Hold, HoldReason) = terms.Hold is null ? (null, null) : (terms.Hold, Check.Required(terms.HoldReason, nameof(terms.HoldReason), BillingLimits.Reason));
        DeathReviewed = terms.DeathReviewed;
        Read(terms.Guarantor);
        (ChangedBy, ChangedAt) = (act.By, act.At);
    }

    public void KeepApart(Guid claimId, bool isConfidential, Act act)
    {
        ConfidentialClaims = isConfidential ? [.. ConfidentialClaims.Append(claimId).Distinct()] : [.. ConfidentialClaims.Where(id => id != claimId)];
        (ChangedBy, ChangedAt) = (act.By, act.At);
    }

    public StatementTermsDto ToTerms() => new(Guarantor, Hold, HoldReason, DeathReviewed) { ChangedBy = ChangedBy, ChangedAt = ChangedAt };

    /// <summary>A letter goes to a post office box as well.</summary>
    private void Read(GuarantorDto? given)
    {
        GuarantorName = given is null ? null : Check.Required(given.Name, nameof(given.Name), BillingLimits.PersonName);
        GuarantorRelationship = given is null ? null : Check.Required(given.Relationship, nameof(given.Relationship), BillingLimits.Relationship);
        GuarantorLine1 = given is null ? null : Check.Required(given.Line1, nameof(given.Line1), UsAddress.LineMax);
        GuarantorLine2 = Check.Optional(given?.Line2, nameof(GuarantorDto.Line2), UsAddress.LineMax);
        GuarantorCity = given is null ? null : Check.Required(given.City, nameof(given.City), UsAddress.CityMax);
        GuarantorState = given is null ? null : UsAddress.State(Check.Required(given.State, nameof(given.State), UsAddress.StateMax), nameof(given.State));
        GuarantorZip = given is null ? null : UsAddress.Zip(Check.Required(given.Zip, nameof(given.Zip), UsAddress.ZipMax), nameof(given.Zip));
    }
}

internal sealed class StatementAccountConfiguration : IEntityTypeConfiguration<StatementAccount>
{
    private const int ZipDigits = 9;

    public void Configure(EntityTypeBuilder<StatementAccount> account)
    {
        account.ToTable("billing_statement_accounts");
        account.Ignore(a => a.Guarantor);
        account.Property(a => a.GuarantorName).HasMaxLength(BillingLimits.PersonName);
        account.Property(a => a.GuarantorRelationship).HasMaxLength(BillingLimits.Relationship);
        account.Property(a => a.GuarantorLine1).HasMaxLength(UsAddress.LineMax);
        account.Property(a => a.GuarantorLine2).HasMaxLength(UsAddress.LineMax);
        account.Property(a => a.GuarantorCity).HasMaxLength(UsAddress.CityMax);
        account.Property(a => a.GuarantorState).HasMaxLength(UsAddress.StateMax);
        account.Property(a => a.GuarantorZip).HasMaxLength(ZipDigits);
        account.Property(a => a.HoldReason).HasMaxLength(BillingLimits.Reason);
        account.Property(a => a.ConfidentialClaims).HasJsonConversion();
        account.Property(a => a.ChangedBy).HasMaxLength(120);
    }
}
