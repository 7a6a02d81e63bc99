namespace PracticeSuite.Billing.Contracts.Payers;

/// <summary>A service of the month that is billed by itself, here or elsewhere: what §6 sets against a BHI claim.</summary>
/// <param name="PractitionerId">Of this practice; null = an outside practitioner (a known one, see B-090's last column).</param>
/// <param name="Instrument">The scored scale, for 96127 (B-061h).</param>
/// <param name="Confirmed">A biller confirmed that it does not stand against our claim (B-092).</param>
public sealed record OtherServiceFact(
    Guid Id, Guid PatientId, DateOnly On, string Code, Guid? PractitionerId, string? Instrument, bool Confirmed);

/// <summary>A practitioner's standing with a payer; without a row that covers the day they cannot bill it (B-038).</summary>
public sealed record PayerEnrollmentFact(Guid PractitionerId, Guid PayerId, DateOnly From, DateOnly? To);

/// <summary>An allowed amount (B-140).</summary>
/// <param name="PayerId">Null = the national Medicare amount.</param>
/// <param name="Locality">Null = national.</param>
/// <param name="Confidence">High, Medium or Low, as the rulebook grades its source.</param>
public sealed record RateFact(
    Guid? PayerId, string Code, string? Locality, bool Facility, DateOnly EffectiveFrom, DateOnly? EffectiveTo, long AmountCents,
    string Source, string Confidence);
