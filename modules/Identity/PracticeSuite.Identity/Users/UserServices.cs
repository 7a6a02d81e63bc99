using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Users;
using IdentityDbContext = PracticeSuite.Identity.Data.IdentityDbContext;

namespace PracticeSuite.Identity.Users;

internal static class UserServices
{
    /// <summary>P-132, as the next.</summary>
    public const int Tries = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Users and sign-in on ASP.NET Core Identity; the host adds the cookie scheme itself.</summary>
    public static IServiceCollection AddUsers(this IServiceCollection services)
    {
        services.AddIdentityCore<StaffUser>(Configure)
            .AddSignInManager()
            .AddUserStore<UserOnlyStore<StaffUser, IdentityDbContext, Guid>>()
            .AddClaimsPrincipalFactory<StaffUserClaims>();
        services.AddAuthenticationCore(); // SignInManager asks for the schemes, also in a host that has none
        services.AddDataProtection();
        services.AddSingleton<BrowserTries>();
        services.AddScoped<KnownBrowser>();
        services.AddScoped<PasswordTries>();
        services.AddScoped<SignInTrail>();
        services.AddScoped<ISignIn, SignIn>();
        services.AddScoped<IUserAppService, UserAppService>();
        return services;
    }

    /// <summary>P-132: length instead of composition, five failures lock for 15 minutes.</summary>
    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = UserLimits.PasswordMin;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = Tries;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
    }
}
