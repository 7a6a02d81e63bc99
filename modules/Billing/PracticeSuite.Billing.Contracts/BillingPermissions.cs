namespace PracticeSuite.Billing.Contracts;

/// <summary>The rights that Billing knows; which roles have them from the start is declared by the module.</summary>
public static class BillingPermissions
{
    public static class Months
    {
        /// <summary>The month-end board and its results.</summary>
        public const string View = "Billing.Months.View";

        /// <summary>Start, dry-run and cancel month end.</summary>
        public const string Run = "Billing.Months.Run";

        /// <summary>The live meter of one patient's month, for clinicians.</summary>
        public const string Meter = "Billing.Months.Meter";
    }

    public static class Claims
    {
        public const string View = "Billing.Claims.View";

        /// <summary>Let a claim go to the payer (B-212).</summary>
        public const string Release = "Billing.Claims.Release";

        /// <summary>Not ask one patient for their share, for hardship (B-145).</summary>
        public const string WaiveShare = "Billing.Claims.WaiveShare";

        /// <summary>Write down what the payer answered.</summary>
        public const string RecordOutcome = "Billing.Claims.RecordOutcome";
    }

    public static class Superbills
    {
        public const string Issue = "Billing.Superbills.Issue";
    }

    public static class Payers
    {
        public const string View = "Billing.Payers.View";

        public const string Edit = "Billing.Payers.Edit";
    }

    public static class Coverages
    {
        public const string View = "Billing.Coverages.View";

        public const string Edit = "Billing.Coverages.Edit";
    }

    public static class OtherServices
    {
        public const string View = "Billing.OtherServices.View";

        public const string Edit = "Billing.OtherServices.Edit";
    }

    public static class Settings
    {
        public const string View = "Billing.Settings.View";

        public const string Edit = "Billing.Settings.Edit";
    }
}
