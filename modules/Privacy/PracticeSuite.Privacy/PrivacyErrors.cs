namespace PracticeSuite.Privacy;

/// <summary>Every refusal of this module.</summary>
internal static class PrivacyErrors
{
}
