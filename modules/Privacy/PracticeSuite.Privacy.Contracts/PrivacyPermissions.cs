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

    public static class Requests
    {
        public const string View = "Privacy.Requests.View";

        /// <summary>To write down what a patient asks, at the desk or in a session.</summary>
        public const string Take = "Privacy.Requests.Take";
        public const string Decide = "Privacy.Requests.Decide";

        /// <summary>To make the copy of a record (P-147).</summary>
        public const string Export = "Privacy.Requests.Export";
    }

    /// <summary>Breaches, reviews of the audit trail, the notice, retention: the practice's own registers.</summary>
    public static class Registers
    {
        public const string View = "Privacy.Registers.View";
        public const string Keep = "Privacy.Registers.Keep";

        /// <summary>To propose that a record goes, or agree to another's proposal (P-146).</summary>
        public const string Dispose = "Privacy.Registers.Dispose";
    }

    public static class Release
    {
        public const string View = "Privacy.Release.View";

        /// <summary>To hold a single entry back, which a licensed professional judges (P-148, P-156).</summary>
        public const string Hold = "Privacy.Release.Hold";
    }

    public static class BrokenGlass
    {
        /// <summary>To open the chart of a patient with whom nothing connects one, in an emergency (P-121).</summary>
        public const string Break = "Privacy.BrokenGlass.Break";

        public const string Review = "Privacy.BrokenGlass.Review";
    }

    public static class SensitiveCharts
    {
        /// <summary>To mark a chart, end that, and see who opened it why (P-122).</summary>
        public const string Manage = "Privacy.SensitiveCharts.Manage";

        /// <summary>To be told which charts are left out of lists of all patients until one has said why one opens them.</summary>
        public const string SeeOmitted = "Privacy.SensitiveCharts.SeeOmitted";
    }

    public static class Notices
    {
        public const string View = "Privacy.Notices.View";
    }

    public static class WhoCouldSee
    {
        public const string View = "Privacy.WhoCouldSee.View";
    }
}
