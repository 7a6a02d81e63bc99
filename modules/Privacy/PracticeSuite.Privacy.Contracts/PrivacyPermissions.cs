namespace PracticeSuite.Privacy.Contracts;

/// <summary>Who opened what in an emergency, what left the practice, and what patients may ask of it (P-120 to P-156).</summary>
public static class PrivacyPermissions
{
}
