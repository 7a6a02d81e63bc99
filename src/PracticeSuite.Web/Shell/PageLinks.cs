using PracticeSuite.Billing.Contracts;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Shell;

/// <summary>The pages in the order of a day, and acts that have an address: the list at the left shows the pages, the search box finds both.</summary>
internal static class PageLinks
{
    public static IReadOnlyList<PageLink> Pages { get; } =
    [
        new("Today", "/today", "today", CoordinationPermissions.Time.Log),
        new("Front desk", "/front-desk", "desk", SchedulingPermissions.Calendar.Book),
        new("Calendar", "/calendar", "calendar", SchedulingPermissions.Calendar.View),
        new("Messages", "/messages", "message", CoordinationPermissions.Messages.Own),
        new("Coordinate", "/coordinate", "repeat", CoordinationPermissions.Contacts.View) { Exact = true },
        new("Figures", "/coordinate/metrics", "score", CoordinationPermissions.Metrics.View),
        new("Work lists", "/coordinate/work", "tasks", CoordinationPermissions.Metrics.View),
        new("Time", "/time", "time", CoordinationPermissions.Time.Log) { Exact = true },
        new("Late time", "/time/late", "late", CoordinationPermissions.Time.ApproveLate),
        new("Overlapping time", "/time/overlaps", "late", CoordinationPermissions.Time.ApproveLate),
        new("Co-sign", "/notes/co-sign", "tasks", ChartingPermissions.Notes.CoSign),
        new("Patients", "/patients", "patients", ChartingPermissions.Patients.View),
        new("Monitoring", "/monitoring", "audit", ChartingPermissions.Medications.View),
        new("Month end", "/billing/months", "money", BillingPermissions.Months.View),
        new("Submit claims", "/billing/submit", "send", BillingPermissions.Submissions.View),
        new("Remittances", "/billing/remittances", "money", BillingPermissions.Remittances.View),
        new("Worklists", "/billing/work", "tasks", BillingPermissions.Remittances.View),
        new("Statements", "/billing/statements", "note", BillingPermissions.Statements.View),
        new("Money", "/billing/money", "money", BillingPermissions.Revenue.View),
        new("Month close", "/billing/close", "note", BillingPermissions.Closing.View),
        new("Trial balance", "/billing/ledger", "score", BillingPermissions.Ledger.View),
        new("Runs", "/billing/runs", "runs", BillingPermissions.Months.View),
        new("What if", "/billing/what-if", "score", BillingPermissions.Months.WhatIf),
        new("Other services", "/billing/services", "services", BillingPermissions.OtherServices.Edit),
        new("Payers", "/practice/payers", "payer", BillingPermissions.Payers.View),
        new("Rates", "/practice/rates", "money", BillingPermissions.Settings.View),
        new("Clearinghouses", "/practice/clearinghouses", "send", BillingPermissions.Payers.View),
        new("Staff", "/practice/staff", "staff", IdentityPermissions.Staff.View),
        new("Flag thresholds", "/practice/flag-thresholds", "flag", ChartingPermissions.Flags.SetThresholds),
        new("Wording of scales", "/practice/scale-rights", "score", ChartingPermissions.Scales.KeepRights),
        new("Plan signatures", "/practice/plan-signatures", "note", ChartingPermissions.Plans.SetSigning),
        new("Stand-ins", "/practice/stand-ins", "calendar", IdentityPermissions.StandIns.Arrange),
        new("Working hours", "/practice/hours", "time", SchedulingPermissions.Calendar.KeepHours),
        new("Calendar set-up", "/practice/calendar", "settings", SchedulingPermissions.Calendar.SetUp),
        new("Users", "/practice/users", "users", IdentityPermissions.Users.View),
        new("API clients", "/practice/api-clients", "key", IdentityPermissions.ApiClients.View),
        new("Practice", "/practice", "practice", IdentityPermissions.Practice.View) { Exact = true },
        new("Privacy", "/privacy", "privacy", PrivacyPermissions.Registers.View) { Exact = true },
        new("Audit", "/privacy/audit", "audit", AuditPermissions.View),
        new("Broken glass", "/privacy/broken-glass", "glass", PrivacyPermissions.BrokenGlass.Review),
        new("Sensitive charts", "/privacy/sensitive-charts", "shade", PrivacyPermissions.SensitiveCharts.Manage),
        new("Who could see", "/privacy/who-could-see", "eye", PrivacyPermissions.WhoCouldSee.View),
        new("Note exports", "/privacy/note-exports", "escrow", ChartingPermissions.PsychotherapyNotes.Export),
        new("Billing settings", "/practice/billing", "settings", BillingPermissions.Settings.View),
    ];

    public static IReadOnlyList<PageLink> Acts { get; } =
    [
        new("Book a visit", "/calendar?book=visit", "calendar", SchedulingPermissions.Calendar.Book),
        new("Book a call", "/calendar?book=call", "call", SchedulingPermissions.Calendar.Book),
        new("Files of rates and codes", "/practice/lists", "download", BillingPermissions.Settings.View),
        new("Claims to second payers", "/billing/later-payers", "send", BillingPermissions.Submissions.View),
        new("Batches of claims", "/billing/batches", "send", BillingPermissions.Submissions.View),
        new("Files received", "/billing/files", "download", BillingPermissions.Submissions.View),
        new("Add patient", "/patients/new", "patients", ChartingPermissions.Patients.Edit),
        new("Notices", "/notices", "bell", PrivacyPermissions.Notices.View),
        new("My actions", "/privacy/audit", "audit", AuditPermissions.Own),
        new("Notice of privacy practices", "/privacy/notice", "privacy", PrivacyPermissions.Requests.View),
        new("View as a role", "/practice/view-as", "eye", IdentityPermissions.Users.ViewAs),
        new("Sign-in and security", "/account/security", "key", Permission: null),
        new("Change password", "/account/password", "key", Permission: null),
    ];

    /// <summary>What of both is open to somebody.</summary>
    public static IReadOnlyList<PageLink> OpenTo(Func<string, bool> may) =>
        [.. Pages.Concat(Acts).Where(link => link.Permission is null || may(link.Permission))];
}
