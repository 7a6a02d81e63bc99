namespace PracticeSuite.Privacy.Contracts;

/// <summary>Who opened what in an emergency, what left the practice, and what patients may ask of it (P-120 to P-156).</summary>
public static class PrivacyPermissions
{
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
