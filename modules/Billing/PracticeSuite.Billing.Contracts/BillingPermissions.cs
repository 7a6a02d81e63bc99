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

        /// <summary>Ask what months would come to under other terms.</summary>
        public const string WhatIf = "Billing.Months.WhatIf";

        /// <summary>How many months can be claimed, why others are held and what was paid (K-151); whose they are only where the meter is open.</summary>
        public const string Yield = "Billing.Months.Yield";

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

    public static class Submissions
    {
        /// <summary>Batches, what came back, and what was stopped before it went.</summary>
        public const string View = "Billing.Submissions.View";

        /// <summary>Make batches and exchange files with clearinghouses.</summary>
        public const string Send = "Billing.Submissions.Send";

        /// <summary>Profiles of clearinghouses; that of the account among them, so not everybody who bills.</summary>
        public const string SetUp = "Billing.Submissions.SetUp";
    }

    public static class Remittances
    {
        /// <summary>What payers sent, paid and adjusted, and what is wrong with it.</summary>
        public const string View = "Billing.Remittances.View";

        /// <summary>Take files in, match money to claims, work what answers leave to people.</summary>
        public const string Post = "Billing.Remittances.Post";
    }

    public static class Ledger
    {
        public const string View = "Billing.Ledger.View";

        /// <summary>Undo an entry that a person made, by its counter-entry.</summary>
        public const string Correct = "Billing.Ledger.Correct";
    }

    public static class Revenue
    {
        /// <summary>What work comes to as money, in sums without a patient and without a claim.</summary>
        public const string View = "Billing.Revenue.View";
    }

    public static class Closing
    {
        /// <summary>A month's report, who signed it, and what keeps the month open.</summary>
        public const string View = "Billing.Closing.View";

        /// <summary>Sign a month's report.</summary>
        public const string Prepare = "Billing.Closing.Prepare";

        /// <summary>Close a month on a report that somebody else signed, and open it again.</summary>
        public const string Approve = "Billing.Closing.Approve";
    }

    public static class Superbills
    {
        public const string Issue = "Billing.Superbills.Issue";
    }

    public static class Statements
    {
        /// <summary>Who gets a statement and who does not, and what each patient owes.</summary>
        public const string View = "Billing.Statements.View";

        /// <summary>Print them, and say to whom they go.</summary>
        public const string Print = "Billing.Statements.Print";

        /// <summary>Write down what a patient paid.</summary>
        public const string TakePayment = "Billing.Statements.TakePayment";
    }

    public static class PaperForms
    {
        public const string Print = "Billing.PaperForms.Print";
    }

    public static class Packets
    {
        /// <summary>All that a claim rests on, for whoever examines it.</summary>
        public const string Make = "Billing.Packets.Make";
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
