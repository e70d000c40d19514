; Inno Setup 6: iscc /DVersion=0.1.0 "/DName=CoPL Studio" copl-studio.iss
; For the person who installs, without an administrator; all of the built folder goes in.

#define Built "..\dist\copl-studio"

[Setup]
AppId={{6C0B7C1E-5E0B-4C0B-9C35-0B1C4E4B5A10}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The CoPL Studio authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\build\drawn\copl-studio.ico
UninstallDisplayIcon={app}\copl-studio.exe
OutputBaseFilename=copl-studio-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"
Name: "spanish"; MessagesFile: "compiler:Languages\Spanish.isl"

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Built}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\copl-studio.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.coplproject"; ValueType: string; ValueData: "CoPLStudio.Project"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\CoPLStudio.Project"; ValueType: string; ValueData: "{#Name} project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\CoPLStudio.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\copl-studio.exe,0"
Root: HKA; Subkey: "Software\Classes\CoPLStudio.Project\shell\open\command"; ValueType: string; ValueData: """{app}\copl-studio.exe"" ""%1"""
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\copl.exe"; ValueType: string; ValueData: "{app}\copl.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\copl-studio.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent
