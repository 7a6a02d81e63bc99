using System.Text;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>A file that a practice might send, and the problems that it must be told of.</summary>
/// <param name="Problems">"line column", in order; "2" where the whole line is meant.</param>
/// <param name="Words">Must stand in the first problem's message.</param>
public sealed record BadFile(string What, string File, byte[] Content, IReadOnlyList<string> Problems, string Words)
{
    private const string Entries = "ref,patient,staff,start,end,activity,created_at";

    public static IReadOnlyList<BadFile> All { get; } =
    [
        Of("an overlong field", "patients.csv", $"mrn,last_name\nX-1,{new string('x', 61)}", "at most 60", "2 last_name"),
        Of("a sign that nobody sees", "patients.csv", "mrn,last_name\nX-1,Alva\u202Erez", "U+202E", "2 last_name"),
        Of("a control character", "patients.csv", "mrn,last_name\nX-1,\"Two\nlines\"\nX-2,Bell\a", "control character", "2 last_name", "4 last_name"),
        new("Latin-1 letters", "patients.csv", Encoding.Latin1.GetBytes("mrn,last_name\nX-1,Good\nX-2,Muñoz"), ["3 last_name"], "UTF-8"),
        new("UTF-16", "patients.csv", Encoding.Unicode.GetBytes("mrn,last_name\nX-1,Good"), ["1"], "UTF-8"),
        Of("a wrong column", "patients.csv", "mrn,surname\nX-1,Good", "no column of this name", "1 surname"),
        Of("a missing column", "patients.csv", "last_name\nGood", "missing", "1 mrn"),
        Of("a double column", "patients.csv", "mrn,last_name,MRN\nX-1,Good,X-1", "twice", "1 mrn"),
        Of("an empty file", "patients.csv", "", "empty", "1"),
        Of("an unknown file", "people.csv", "mrn\nX-1", "no import for this file", "0"),
        Of("a file in capitals", "PATIENTS.CSV", "mrn\nX-1", "no import for this file", "0"),
        Of("too many fields", "patients.csv", "mrn,last_name\nX-1,Good,extra\nX-2,Good", "3 fields", "2"),
        Of("too few fields", "patients.csv", "mrn,last_name\nX-1", "1 fields", "2"),
        Of("an unclosed quote", "patients.csv", "mrn,last_name\nX-1,Good\nX-2,\"Open\nX-3,Good", "not closed", "3 last_name"),
        Of("a quote inside a field", "patients.csv", "mrn,last_name\nX-1,Al \"Ace\" Good", "quote", "2 last_name"),
        Of("a field without end", "patients.csv", $"mrn,last_name\nX-1,{new string('x', 30_000)}", "20,000", "2"),
        Of("a day that does not exist", "patients.csv", "mrn,birth_date\nX-1,2026-02-30", "yyyy-MM-dd", "2 birth_date"),
        Of("a key twice in the file", "patients.csv", "mrn\nX-1\n\nx-1", "already has this MRN", "4 mrn"),
        Of("a key of the database", "patients.csv", "mrn\ncase-76", "already has this MRN", "2 mrn"),
        Entry("an unknown patient", "R-1,NOBODY,LCSW-76,2026-10-08 10:00,2026-10-08 10:05,PatientOutreach,", "There is no patient", "2 patient"),
        Entry("an unknown member of staff", "R-1,CASE-76,NOBODY,2026-10-08 10:00,2026-10-08 10:05,PatientOutreach,", "There is no member of staff", "2 staff"),
        Entry("an unknown activity", "R-1,CASE-76,LCSW-76,2026-10-08 10:00,2026-10-08 10:05,Juggling,", "use one of", "2 activity"),
        Entry("a number with its sign", "R-1,CASE-76,LCSW-76,2026-10-08 10:00,2026-10-08 10:05,+1,", "use one of", "2 activity"),
        Entry("a member of staff of 65 letters", $"R-1,CASE-76,{new string('x', 65)},2026-10-08 10:00,2026-10-08 10:05,PatientOutreach,", "at most 64", "2 staff"),
        Entry("an end before the start", "R-1,CASE-76,LCSW-76,2026-10-08 10:05,2026-10-08 10:00,PatientOutreach,", "after the start", "2 end"),
        Entry("an end in the future", "R-1,CASE-76,LCSW-76,2026-10-09 11:55,2026-10-09 12:05,PatientOutreach,", "future", "2 end"),
        Entry("more than a day", "R-1,CASE-76,LCSW-76,2026-10-07 09:00,2026-10-08 09:01,PatientOutreach,", "24 hours", "2 end"),
        Entry("an hour that the clock skips", "R-1,CASE-76,LCSW-76,2026-03-08 02:30,2026-03-08 03:30,PatientOutreach,", "exists", "2 start"),
        Entry("no reason for a late entry", "R-1,CASE-76,LCSW-76,2026-10-05 10:00,2026-10-05 10:05,PatientOutreach,", "72 hours", "2"),
        Entry("an accented key", "É-1,CASE-76,LCSW-76,2026-10-08 10:00,2026-10-08 10:05,PatientOutreach,", "unaccented", "2 ref"),
        Entry("an entry's key of the database", "case-76-1,CASE-76,LCSW-76,2026-10-08 10:00,2026-10-08 10:05,PatientOutreach,", "already in the file or in the practice", "2 ref"),
        Entry("everything wrong at once", "R-1,NOBODY,NOBODY,soon,later,Juggling,never", "There is no patient", "2 patient", "2 staff", "2 start", "2 end", "2 activity", "2 created_at"),
        Of("a void of an unknown entry", "entry_voids.csv", "ref,reason\nR-9,Wrong", "There is no entry", "2 ref"),
        Of("an entry voided twice", "entry_voids.csv", "ref,reason\nCASE-76-1,Wrong\nCASE-76-1,Wrong", "already in the file", "3 ref"),
        Of("two programs in one column", "entries.csv", $"{Entries},program\nR-1,CASE-76,LCSW-76,2026-10-08 10:00,2026-10-08 10:05,PatientOutreach,,\"Bhi,Ccm\"", "use one of", "2 program"),
        Of("two states of a claim", "claim_outcomes.csv", "patient,month,state,date\nCASE-76,2026-09,\"Pending,SyntaxAccepted\",2026-10-05", "use one of", "2 state"),
        Of("a credential by its number", "payer_profiles.csv", "payer,effective_from,eligible_credentials\nMEDICARE,2026-01-01,MD 7", "eligible_credentials names", "2 eligible_credentials"),
        Of("eleven minutes for Medicare", "payer_profiles.csv", "payer,effective_from,threshold_minutes\nMEDICARE,2026-01-01,11", "B-084", "2 threshold_minutes"),
        Of("a second primary coverage", "coverages.csv", "patient,payer,rank,from,member_id\nCASE-76,MEDICARE,1,2026-01-01,1EG4TE5MK73", "in force", "2 from"),
        Of("a second practice", "practices.csv", "code,name,tax_id,phone,address_line1,city,state,zip\nOAK,Oak,123456789,5185550199,1 Oak Street,Albany,NY,12207\nELM,Elm,123456789,5185550199,1 Elm Street,Albany,NY,12207", "import other practices", "3 code"),
    ];

    public override string ToString() => What;

    private static BadFile Entry(string what, string row, string words, params string[] problems) =>
        Of(what, "entries.csv", $"{Entries}\n{row}", words, problems);

    private static BadFile Of(string what, string file, string content, string words, params string[] problems) =>
        new(what, file, Encoding.UTF8.GetBytes(content), problems, words);
}
