namespace PracticeSuite.Coordination.Contracts;

/// <summary>Care minutes and enrollment (P-107): clinicians write their own, supervisors approve, billers read without notes.</summary>
public static class CoordinationPermissions
{
    public static class Enrollments
    {
        public const string View = "Coordination.Enrollments.View";
        public const string Manage = "Coordination.Enrollments.Manage";
    }

    public static class Agreements
    {
        public const string View = "Coordination.Agreements.View";

        /// <summary>Those of every pair, and what is due of every pair; without it one's own (K-034).</summary>
        public const string ViewAll = "Coordination.Agreements.ViewAll";

        /// <summary>To draft and sign; each pair its own (K-023).</summary>
        public const string Write = "Coordination.Agreements.Write";
    }

    public static class Contacts
    {
        /// <summary>Who is to talk about whom, and by when (K-034).</summary>
        public const string View = "Coordination.Contacts.View";

        /// <summary>To read and set what is agreed for one patient, and to say that one talked (K-010, K-030, K-032).</summary>
        public const string ViewTerms = "Coordination.Contacts.ViewTerms";

        public const string ChangeTerms = "Coordination.Contacts.ChangeTerms";
    }

    public static class Metrics
    {
        /// <summary>How well one's own pairs keep in touch, and whom to do something about (K-153).</summary>
        public const string View = "Coordination.Metrics.View";

        /// <summary>The same of the whole practice.</summary>
        public const string ViewPractice = "Coordination.Metrics.ViewPractice";
    }

    public static class Messages
    {
        /// <summary>The threads in which one takes part (P-106), and for the privacy officer all of them, on the record.</summary>
        public const string View = "Coordination.Messages.View";

        /// <summary>To have threads of one's own: the list, the number in the bar.</summary>
        public const string Own = "Coordination.Messages.Own";

        public const string Write = "Coordination.Messages.Write";
    }

    public static class Calls
    {
        /// <summary>What was decided about a patient in calls, and what is to be done.</summary>
        public const string View = "Coordination.Calls.View";

        /// <summary>To speak in calls: those in which one is named, and new ones about patients whom one treats.</summary>
        public const string Join = "Coordination.Calls.Join";

        /// <summary>To see who keeps missing their calls (K-085).</summary>
        public const string Oversee = "Coordination.Calls.Oversee";
    }

    public static class Time
    {
        public const string View = "Coordination.Time.View";

        /// <summary>To read what was written about the work; a biller sees the minutes without it (P-107).</summary>
        public const string ReadNotes = "Coordination.Time.ReadNotes";

        /// <summary>To log, correct, void and attest one's own work.</summary>
        public const string Log = "Coordination.Time.Log";

        public const string ApproveLate = "Coordination.Time.ApproveLate";
    }
}
