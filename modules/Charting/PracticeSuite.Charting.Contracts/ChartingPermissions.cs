namespace PracticeSuite.Charting.Contracts;

/// <summary>Rights of the module; rows P-100 to P-105 and P-109 of the role matrix.</summary>
public static class ChartingPermissions
{
    public static class Patients
    {
        public const string View = "Charting.Patients.View";
        public const string Edit = "Charting.Patients.Edit";

        /// <summary>To write down how a patient wants to be reached (P-152).</summary>
        public const string ChangeContact = "Charting.Patients.ChangeContact";

        /// <summary>To record a death or a discharge.</summary>
        public const string Close = "Charting.Patients.Close";

        /// <summary>To keep a record from the patient's insurer, or end that (P-151).</summary>
        public const string RestrictDisclosure = "Charting.Patients.RestrictDisclosure";
    }

    public static class CareTeams
    {
        public const string View = "Charting.CareTeams.View";

        /// <summary>To add and end memberships: the front desk for whoever is assigned, clinicians for patients of their own.</summary>
        public const string Manage = "Charting.CareTeams.Manage";
    }

    public static class Diagnoses
    {
        public const string View = "Charting.Diagnoses.View";
        public const string Edit = "Charting.Diagnoses.Edit";

        /// <summary>To read what the team says of a problem beside its code, and its earlier versions; billing needs neither.</summary>
        public const string ViewHistory = "Charting.Diagnoses.ViewHistory";
    }

    public static class Consents
    {
        public const string View = "Charting.Consents.View";

        /// <summary>To record a consent that was obtained; no clerical role has it (B-043).</summary>
        public const string Record = "Charting.Consents.Record";

        /// <summary>To record that the patient took a consent back, to whomever they said it.</summary>
        public const string Revoke = "Charting.Consents.Revoke";
    }

    public static class Scales
    {
        public const string View = "Charting.Scales.View";
        public const string Record = "Charting.Scales.Record";

        /// <summary>To record that the practice may show the wording of an instrument (P-163).</summary>
        public const string KeepRights = "Charting.Scales.KeepRights";
    }

    public static class Plans
    {
        public const string View = "Charting.Plans.View";
        public const string Edit = "Charting.Plans.Edit";

        /// <summary>To sign a version, or sign that a review changed nothing (P-034).</summary>
        public const string Sign = "Charting.Plans.Sign";

        /// <summary>To set who signs plans beside their author and the patient.</summary>
        public const string SetSigning = "Charting.Plans.SetSigning";
    }

    public static class Notes
    {
        /// <summary>To read signed notes.</summary>
        public const string View = "Charting.Notes.View";

        /// <summary>To see what billing needs of them: day, code, diagnoses, times.</summary>
        public const string ViewBilled = "Charting.Notes.ViewBilled";

        /// <summary>To write drafts, which are one's own.</summary>
        public const string Write = "Charting.Notes.Write";

        /// <summary>To sign one's own drafts, add to what one signed, and take it back.</summary>
        public const string Sign = "Charting.Notes.Sign";

        /// <summary>To co-sign for whom one supervises (P-044).</summary>
        public const string CoSign = "Charting.Notes.CoSign";
    }

    /// <summary>Row P-100; allergies stand in it, too.</summary>
    public static class Medications
    {
        public const string View = "Charting.Medications.View";

        /// <summary>To change what is taken.</summary>
        public const string Edit = "Charting.Medications.Edit";

        /// <summary>To sign for a drug in spite of an allergy, and for a reconciled list.</summary>
        public const string Sign = "Charting.Medications.Sign";

        /// <summary>To write down what the patient says and what is observed, and allergies that nobody confirmed yet (P-016).</summary>
        public const string Report = "Charting.Medications.Report";

        /// <summary>To write down what was measured (P-015).</summary>
        public const string Measure = "Charting.Medications.Measure";
    }

    /// <summary>Flags that somebody has to look at soon (K-040).</summary>
    public static class Flags
    {
        public const string View = "Charting.Flags.View";

        /// <summary>To raise one, acknowledge it, and close it with a disposition.</summary>
        public const string Handle = "Charting.Flags.Handle";

        /// <summary>To set from which values on the rules fire.</summary>
        public const string SetThresholds = "Charting.Flags.SetThresholds";
    }

    public static class Timeline
    {
        /// <summary>To see what happened in a chart in one order, each kind for whoever may read it.</summary>
        public const string View = "Charting.Timeline.View";
    }

    /// <summary>Files; which of them is decided by what each belongs to (K-066).</summary>
    public static class Attachments
    {
        public const string View = "Charting.Attachments.View";
        public const string Add = "Charting.Attachments.Add";
    }

    public static class Briefs
    {
        /// <summary>To read a page of what one has to know before a visit; what is not for its reader is not in it.</summary>
        public const string View = "Charting.Briefs.View";
    }

    public static class News
    {
        /// <summary>To be told what changed in a chart, each kind to whoever may read it.</summary>
        public const string View = "Charting.News.View";
    }

    public static class PsychotherapyNotes
    {
        /// <summary>To write such notes, and read the ones that one wrote; nobody reads another's.</summary>
        public const string Write = "Charting.PsychotherapyNotes.Write";

        /// <summary>To ask for an export, agree to another's, and keep departed authors' keys (P-063, P-066).</summary>
        public const string Export = "Charting.PsychotherapyNotes.Export";
    }
}
