using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Security;

public static class SecurityErrors
{
    /// <summary>One sentence for every cause, so that nobody learns from it whether an account exists, is locked or disabled.</summary>
    public static readonly Refusal SignInRefused = new(
        "sign-in.refused",
        "The email address and password do not match an account that can sign in. After 5 wrong tries an account is closed for 15 minutes. " +
        "Check both, or choose a new password");

    public static readonly Refusal LinkInvalid = new(
        "password-link.invalid", "This link was used already or is too old. Ask for a new one");

    public static readonly Refusal OwnAdministratorRole = new(
        "user.own-administrator-role", "You cannot take the administrator role from yourself. Ask another administrator");

    public static readonly Refusal DisableSelf = new("user.disable-self", "You cannot disable your own account. Ask another administrator");

    public static readonly Refusal LastAdministrator = new(
        "user.last-administrator", "This is the last administrator. Make somebody else an administrator first");

    public static readonly Refusal AlreadyDisabled = new("user.already-disabled", "This account is disabled already");

    public static readonly Refusal NotDisabled = new("user.not-disabled", "This account is not disabled");

    public static readonly Refusal DisabledUser = new("user.disabled", "This account is disabled. Enable it before you send a link");

    public static readonly Refusal NoWorkerProfile = new(
        "user.no-worker-profile", "Only case workers take cases. Give this person the case worker role first");

    public static readonly Refusal UnknownTeam = new("user.unknown-team", "There is no such team. Select one from the list");

    public static readonly Refusal TeamEnded = new("user.team-ended", "Their team has ended. Give them another team first");

    public static readonly Refusal UnknownArea = new("worker.unknown-area", "One of the areas does not belong to the contract area. Select from the list");

    public static readonly Refusal UnknownForce = new("api-key.unknown-force", "There is no police force with this code. Select one from the list");

    public static readonly Refusal KeyExpiryPast = new("api-key.expiry-past", "The day on which the key ends must be in the future");

    public static readonly Refusal KeyRevoked = new("api-key.revoked", "This key is revoked already");
}
