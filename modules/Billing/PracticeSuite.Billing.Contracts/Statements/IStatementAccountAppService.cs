using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Statements;

/// <summary>How one patient's statements go out, and what the patient pays.</summary>
public interface IStatementAccountAppService
{
    /// <summary>Who gets the statements, whether they are held, and what is known of an estate.</summary>
    Task ChangeAsync(Guid patientId, StatementTermsDto terms, int version, CancellationToken cancellationToken);

    /// <summary>A service to which a minor consented alone is kept from the guarantor, or no longer (C-385).</summary>
    Task KeepApartAsync(Guid claimId, bool isConfidential, CancellationToken cancellationToken);

    /// <summary>
    /// A payment of the patient, put to the oldest services of the account for which it came first; what is left of it is a credit of that account, for which a refund task is opened (C-385, C-386).
    /// </summary>
    /// <exception cref="BusinessException"><c>Billing:NothingToPay</c>: no claim of that account stands in the books.</exception>
    Task RecordPaymentAsync(Guid patientId, PatientPaymentInput payment, CancellationToken cancellationToken);
}

/// <param name="Guarantor">Whoever pays in the patient's place; null = the patient.</param>
/// <param name="Hold">Of OnHold and Bankrupt; null = none.</param>
/// <param name="HoldReason">Why, without clinical content; asked for with a hold.</param>
/// <param name="DeathReviewed">Somebody has looked at it: statements go to the estate, at the guarantor's address where one is named (B-170); those of a program or of
/// services that are kept from a guarantor at the patient's own.</param>
public sealed record StatementTermsDto(GuarantorDto? Guarantor, StatementHold? Hold, string? HoldReason, bool DeathReviewed)
{
    public string? ChangedBy { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }
}

/// <param name="Zip">Five or nine digits.</param>
public sealed record GuarantorDto(string Name, string Relationship, string Line1, string? Line2, string City, string State, string Zip);

public enum PaymentMethod
{
    Check,
    Cash,
    Card,
    Transfer,
}

/// <param name="On">The day on which it came; not in the future.</param>
/// <param name="Reference">A check's number or a terminal's; no number of a card.</param>
/// <param name="Account">Which of the patient's accounts; null where there is one alone (C-385).</param>
public sealed record PatientPaymentInput(Money Amount, DateOnly On, PaymentMethod Method, string? Reference, StatementSubject? Account = null);
