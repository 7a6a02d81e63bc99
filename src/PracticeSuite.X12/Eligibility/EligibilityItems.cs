using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Eligibility;

/// <summary>A 270 is read whole.</summary>
/// <param name="Place">Its BHT.</param>
public sealed record EligibilityAsked(EligibilityInquiry Inquiry, Place Place) : X12Item;

/// <summary>A 271 is read whole.</summary>
/// <param name="Place">Its BHT.</param>
public sealed record EligibilityAnswered(EligibilityAnswer Answer, Place Place) : X12Item;
