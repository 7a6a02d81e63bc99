namespace PracticeSuite.Privacy.Contracts;

public static class PrivacyLimits
{
    /// <summary>The practice's text on what its state's law says of threats (P-155).</summary>
    public const int StateText = 4000;
}
