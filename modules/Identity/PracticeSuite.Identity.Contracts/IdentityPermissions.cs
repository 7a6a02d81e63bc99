namespace PracticeSuite.Identity.Contracts;

/// <summary>Rights of the module; rows P-109 and P-111 of the role matrix.</summary>
public static class IdentityPermissions
{
    public static class Users
    {
        public const string View = "Identity.Users.View";
        public const string Manage = "Identity.Users.Manage";

        /// <summary>To look at the product as another role sees it.</summary>
        public const string ViewAs = "Identity.Users.ViewAs";
    }

    public static class ApiClients
    {
        public const string View = "Identity.ApiClients.View";
        public const string Manage = "Identity.ApiClients.Manage";
    }

    public static class Practice
    {
        public const string View = "Identity.Practice.View";
        public const string Edit = "Identity.Practice.Edit";
    }

    public static class StandIns
    {
        /// <summary>To see and arrange who stands in for whom: for oneself, for those one supervises, or as an administrator.</summary>
        public const string Arrange = "Identity.StandIns.Arrange";
    }

    public static class Staff
    {
        public const string View = "Identity.Staff.View";
        public const string Edit = "Identity.Staff.Edit";

        /// <summary>To say, with a reason, that someone may act as clinical staff (B-030h).</summary>
        public const string AllowClinicalWork = "Identity.Staff.AllowClinicalWork";
    }
}
