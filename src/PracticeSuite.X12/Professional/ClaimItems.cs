using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Professional;

/// <summary>The head of an 837P is read; its claims follow.</summary>
public sealed record ClaimBatchBegun(ClaimBatchHeader Header) : X12Item;

/// <summary>A claim is read whole.</summary>
/// <param name="Place">Its CLM.</param>
public sealed record ClaimRead(ProfessionalClaim Claim, Place Place) : X12Item;
