using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Passkeys;
using PracticeSuite.Identity.Passwords;
using PracticeSuite.Identity.SecondFactors;
using PracticeSuite.Identity.Sessions;

namespace PracticeSuite.Identity.Users;

internal static class UserServices
{
    /// <summary>P-132, as the next.</summary>
    public const int MostTries = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Users and sign-in on ASP.NET Core Identity; the host adds the cookie scheme itself.</summary>
    public static IServiceCollection AddUsers(this IServiceCollection services)
    {
        services.AddIdentityCore<StaffUser>(Configure)
            .AddSignInManager()
            .AddUserStore<StaffUserStore>()
            .AddPasswordValidator<BreachedPasswordCheck>()
            .AddClaimsPrincipalFactory<StaffUserClaims>();
        services.AddAuthenticationCore(); // SignInManager asks for the schemes, also in a host that has none
        services.AddDataProtection();
        services.AddSingleton<BrowserTries>();
        services.AddScoped<KnownBrowser>();
        services.AddScoped<Tries>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<HalfWay>();
        services.AddScoped<SessionStart>();
        services.AddScoped<Speaker>();
        services.AddScoped<SignInEvents>();
        services.AddScoped<ISignIn, SignIn>();
        services.AddScoped<ISecondFactor, SecondFactorPages>();
        services.AddScoped<PasskeyCeremony>();
        services.AddScoped<IPasskeys, PasskeyPages>();
        services.PostConfigure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme, cookie => cookie.Events.OnSigningIn = PasskeyCeremony.NoteWhenAskedAsync);
        services.AddScoped<ISessions, SessionService>();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // A passkey stands for both factors, so the authenticator has to have asked its owner; and it names them, so no user name is typed.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AuthenticatorTimeout = TimeSpan.FromMinutes(3);
        });
        services.AddScoped<UserHistory>();
        services.AddScoped<IUserHistory>(scope => scope.GetRequiredService<UserHistory>());
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
        options.Lockout.MaxFailedAccessAttempts = MostTries;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
    }
}
