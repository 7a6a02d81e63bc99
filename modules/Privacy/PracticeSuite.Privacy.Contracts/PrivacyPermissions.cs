namespace PracticeSuite.Privacy.Contracts;

/// <summary>Who opened what in an emergency, what left the practice, and what patients may ask of it (P-120 to P-156).</summary>
public static class PrivacyPermissions
{
    public static class Disclosures
    {
        public const string View = "Privacy.Disclosures.View";

        /// <summary>To write down what somebody gave out (P-079, P-155).</summary>
        public const string Record = "Privacy.Disclosures.Record";

        /// <summary>To account for them to the patient; what left of notes that are kept apart stands in it, too (P-150).</summary>
        public const string Account = "Privacy.Disclosures.Account";
    }
}
