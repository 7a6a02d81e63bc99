using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Remittances;

/// <summary>The head of an 835 is read; its claims follow.</summary>
public sealed record RemittanceBegun(RemittanceHeader Header) : X12Item;

/// <summary>A claim's payment is read whole.</summary>
/// <param name="Place">Its CLP.</param>
public sealed record RemittanceClaimRead(RemittanceClaim Claim, Place Place) : X12Item;

/// <summary>A pair of a PLB is read.</summary>
public sealed record ProviderAdjustmentRead(ProviderAdjustment Adjustment, Place Place) : X12Item;
